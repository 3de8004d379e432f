import type { Expression, Pool } from '../../grammar/tree/index.ts';
import type { NamedComponent, PlanSymbol } from './resolved.ts';

/** The figures that may stay undeclared: each is then an input, money per pay period. */
const undeclared = ['sales', 'target'];

/** Adds `sales`, `target` and the funds of pools that say none, where the plan mentions and does not declare them. */
export function addImplicitInputs(
  symbols: Map<string, PlanSymbol>,
  mentioned: ReadonlySet<string>,
  components: readonly NamedComponent[],
): void {
  for (const name of undeclared) {
    if (mentioned.has(name) && !symbols.has(name)) symbols.set(name, { kind: 'implicit-input', name, span: { from: 0, to: 0 } });
  }
  for (const { item } of components) {
    if (item.kind !== 'pool' || item.fund !== undefined) continue;
    const name = fundNameOf(item);
    const group = groupNameOf(item);
    if (!symbols.has(name)) symbols.set(name, { kind: 'implicit-input', name, group, span: item.span });
  }
}

/** The input that funds a pool without `fund`: `team_pool`. */
export function fundNameOf(pool: Pool): string {
  return `${groupNameOf(pool)}_pool`;
}
function groupNameOf(pool: Pool): string {
  return pool.group.kind === 'column' ? pool.group.name : pool.group.kind;
}

/** Contribution share: the base of the plan's only `commission on …`. */
export function contributionOf(components: readonly NamedComponent[]): Expression | undefined {
  const bases = components.flatMap(({ item }) =>
    item.kind === 'component' && item.component === 'commission' && item.value.kind === 'tiers' ? [item.value.base] : [],
  );
  return bases.length === 1 ? bases[0] : undefined;
}
