import type { PeriodUnit, WindowStep } from '../../runtime/calculation.ts';
import { readIso } from '../../runtime/periods/dates.ts';
import { unitHolding } from '../../runtime/periods/units.ts';
import { inserting, replacing } from '../diagnostics/diagnostic.ts';
import { lengthOf } from './unit.ts';
import type { Draft } from './draft.ts';
import { draftsIn } from './walk.ts';
import type { CheckedComponent, Checking } from './scope.ts';
import { isFlow, known } from './type.ts';

/** The days a figure is used for: in words, and the unit that they are whole units of. */
interface Use {
  readonly words: string;
  readonly whole: PeriodUnit;
  /** What they may reach over: one unit, or several. */
  readonly range: PeriodUnit | 'several';
}

/** Amounts that do not say their period must not serve two; amounts per month cannot serve a week. */
export function checkPeriods(components: readonly CheckedComponent[], limits: readonly Draft[], checking: Checking): void {
  const seen = new Map<object, Set<string>>();
  const unmarked = new Map<string, UnmarkedUses>();
  const open: { readonly draft: Draft; readonly use: Use }[] = [
    ...components.map(({ amount, shape }) => ({ draft: amount, use: unitUse(shape.every) })),
    ...limits.map((draft) => ({ draft, use: unitUse(checking.plan.header.pays) })),
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { draft, use } = next;
    const uses = seen.get(draft.op) ?? new Set<string>();
    if (uses.has(use.words)) continue;
    seen.set(draft.op, uses.add(use.words));
    checkUse(draft, use, unmarked, checking);
    const inner = innerUse(draft, use);
    for (const arg of draftsIn(draft.op)) open.push({ draft: arg, use: inner });
  }
  for (const [name, uses] of unmarked) reportTwoUses(name, uses, checking);
}

function unitUse(unit: PeriodUnit): Use {
  return { words: `a ${unit}`, whole: unit, range: unit };
}

function innerUse(draft: Draft, use: Use): Use {
  if (draft.op.op === 'periods') return unitUse(draft.op.unit);
  if (draft.op.op === 'share-over-periods') return unitUse(draft.op.whole);
  if (draft.op.op === 'cumulative') return { words: `the ${draft.op.unit} to date`, whole: use.whole, range: draft.op.unit };
  return draft.op.op === 'at' ? windowUse(draft.op.window, use) : use;
}
function windowUse(window: WindowStep, use: Use): Use {
  const unit = window.unit === 'period' ? use.whole : window.unit;
  switch (window.kind) {
    case 'this':
      return unitUse(unit);
    case 'same-last-year':
      return window.unit === 'period' ? use : unitUse(unit);
    case 'to-date':
      return { words: `the ${unit} to date`, whole: use.whole, range: unit };
    case 'last':
    case 'rolling':
      return window.count === 1 ? unitUse(unit) : { words: `${window.count} ${unit}s`, whole: unit, range: 'several' };
  }
}

/** What an amount without a period of its own was used for. */
interface UnmarkedUses {
  readonly source: Flow['source'];
  readonly uses: Map<string, Draft>;
}

/** An amount per month serves whole months; one that says no period is remembered with its use. */
function checkUse(draft: Draft, use: Use, unmarked: Map<string, UnmarkedUses>, checking: Checking): void {
  if (draft.op.op === 'param') checkVersions(draft, draft.op.param, use, checking);
  const flow = flowOf(draft, checking);
  const { name = '' } = draft;
  if (flow === undefined) return;
  if (flow.per === undefined) {
    const { uses } = unmarked.get(name) ?? { uses: new Map<string, Draft>() };
    uses.set(use.words, draft);
    unmarked.set(name, { source: flow.source, uses });
  } else if (!flow.spreadEvenly && !fits(flow.per, use.whole)) {
    const fixes = [
      replacing(draft.span, `(${name} this ${flow.per})`, `take the whole ${flow.per}'s: \`${name} this ${flow.per}\``),
    ];
    checking.reporter.say('flow-too-coarse', draft.span, { name, per: flow.per, used: use.words }, { fixes });
  }
}
/** Versions of a param that meet inside the days of their user: the plan says what holds there. */
function checkVersions(draft: Draft, name: string, use: Use, checking: Checking): void {
  const param = checking.params.get(name);
  if (param === undefined || param.shape.meet !== undefined) return;
  const unit = isFlow(param.type) && param.shape.per !== undefined ? param.shape.per : use.range;
  const inside = param.shape.versions.slice(1).find(({ from }) => from !== undefined && !startsUnit(from, unit, checking));
  if (inside?.from === undefined) return;
  const fixes = ['prorated by days', 'as of period end'].map((words) =>
    inserting(param.span.to, ` ${words}`, `write \`${words}\``),
  );
  checking.reporter.say('versions-meet', draft.span, { name, date: inside.from, used: use.words }, { fixes });
}
function startsUnit(date: string, unit: PeriodUnit | 'several', { plan }: Checking): boolean {
  const day = readIso(date);
  return unit !== 'several' && (day === undefined || unitHolding(unit, day, plan.header.fiscalStart).from === day);
}

function fits(part: PeriodUnit, whole: PeriodUnit): boolean {
  return part === whole || (part !== 'week' && whole !== 'week' && lengthOf(part) < lengthOf(whole));
}

interface Flow {
  readonly per: PeriodUnit | undefined;
  readonly spreadEvenly: boolean;
  readonly source: 'param' | 'column' | 'literal';
}
/** An amount that belongs to a period: a param, or a money column of payees or of a table without a period among its keys. */
function flowOf(draft: Draft, checking: Checking): Flow | undefined {
  const { op } = draft;
  if (!isFlow(draft.type)) return undefined;
  if (op.op === 'param') {
    const shape = checking.params.get(op.param)?.shape;
    return shape && { per: shape.per, spreadEvenly: shape.spreadEvenly, source: 'param' };
  }
  if (op.op === 'attribute') return columnFlow(checking.payees?.shape.columns.find(({ name }) => name === op.column));
  if (op.op === 'lookup' && !op.keys.some(({ kind }) => kind === 'period')) {
    const table = checking.tables.get(op.table);
    return columnFlow(table?.shape.columns.find(({ name }) => name === op.column));
  }
  const isNamedAmount = op.op === 'literal' && draft.name !== undefined && known(draft.type).kind === 'money';
  return isNamedAmount ? { per: undefined, spreadEvenly: false, source: 'literal' } : undefined;
}
function columnFlow(
  column: { readonly type: { readonly kind: string; readonly per?: PeriodUnit; readonly spreadEvenly?: boolean } } | undefined,
): Flow | undefined {
  if (column?.type.kind !== 'money') return undefined;
  return { per: column.type.per, spreadEvenly: column.type.spreadEvenly ?? false, source: 'column' };
}

function reportTwoUses(name: string, { source, uses }: UnmarkedUses, checking: Checking): void {
  const [first, second] = [...uses.keys()];
  const at = [...uses.values()][1];
  if (first === undefined || second === undefined || at === undefined) return;
  const codes = { param: 'param-needs-period', column: 'column-needs-period', literal: 'literal-in-two-periods' } as const;
  checking.reporter.say(codes[source], at.span, { name, first, second });
}
