import type { PlanTree } from '../../grammar/index.ts';
import type { Change } from './change.ts';
import { adding, inserting, replacing, type TextEdit } from './edits.ts';
import { componentNamed, itemNamed, namesIn, unknown } from './items.ts';

type Edits = readonly TextEdit[] | { readonly wrong: string };

/** `target = 33,000`: a param for all time, a definition, or what a component pays. Undefined where the name is an input. */
export function setEdits({ name, value }: Extract<Change, { readonly kind: 'set' }>, tree: PlanTree): Edits | undefined {
  const item = itemNamed(tree, name);
  if (item?.kind === 'definition') return [replacing(item.value.span, value)];
  if (item?.kind === 'param') {
    const [first, last] = [item.versions[0], item.versions.at(-1)];
    return first === undefined || last === undefined ? [] : [replacing({ from: first.span.from, to: last.span.to }, value)];
  }
  const component = componentNamed(tree, name);
  if (component === undefined) return undefined;
  if (component.kind === 'component' && component.value.kind === 'expression')
    return [replacing(component.value.value.span, value)];
  return { wrong: `${name} is made of bands: change one of them, such as \`${name} band … pay ${value}\`.` };
}

/** `commission at most 5,000`: the clause as it stands, or a new one. */
export function boundEdits(
  { name, bound, value }: Extract<Change, { readonly kind: 'bound' }>,
  text: string,
  tree: PlanTree,
): Edits {
  const kind = bound === 'at least' ? 'at-least' : 'at-most';
  if (name === 'payout') {
    const item = tree.items.find((one) => one.kind === 'payout' && one.bound === kind);
    return [item?.kind === 'payout' ? replacing(item.value.span, value) : adding(text, `payout ${bound} ${value}`)];
  }
  const component = componentNamed(tree, name);
  if (component === undefined) return unknown(name, namesIn(tree));
  const clause = component.clauses.find((one) => one.kind === kind && one.each !== true);
  if (clause?.kind === kind) return [replacing(clause.value.span, value)];
  return [inserting(component.span.to, `\n  ${bound} ${value}`)];
}

/** `without pool` */
export function withoutEdits({ name }: Extract<Change, { readonly kind: 'without' }>, tree: PlanTree): Edits {
  const component = componentNamed(tree, name);
  if (component !== undefined) return [replacing(component.span, '')];
  const limit = tree.items.filter((item) => item.kind === 'payout' && name === 'payout');
  return limit.length > 0 ? limit.map(({ span }) => replacing(span, '')) : unknown(name, namesIn(tree));
}
