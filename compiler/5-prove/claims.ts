import type { Calculation, CalculationNode, NodeId, PromiseShape } from '../../runtime/calculation.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import { creditMovesWith, reachOf, type Subject } from './subject.ts';

/** `what` never falls as something rises: the payout, a component, or what the others are paid. */
export interface Monotone {
  readonly what: { readonly kind: 'payout' | 'others' } | { readonly kind: 'component'; readonly name: string };
  readonly as: Rising;
}
/** What rises: by which node the plan speaks of it, and all that may be changed to raise it. */
export interface Rising {
  readonly name: string;
  readonly node: NodeId;
  readonly subjects: readonly Subject[];
}
/** A promise to decide; `written` is the plan's own sentence. */
export type Claim = { readonly written?: PromiseShape; readonly waived?: string } & (
  | ({ readonly kind: 'monotone' } & Monotone)
  | { readonly kind: 'bound'; readonly what: NodeId; readonly bound: 'at-least' | 'at-most'; readonly value: NodeId }
  | { readonly kind: 'no-cliff'; readonly above: NodeId | undefined; readonly as: Rising }
  | { readonly kind: 'paid-in-full'; readonly component: string }
  | { readonly kind: 'other'; readonly why: string }
);

/** The promises a plan writes, and those it makes by being a plan. */
export function claimsOf(calculation: Calculation): readonly Claim[] {
  const written = calculation.promises.flatMap((promise) =>
    promise.kind === 'may-fall' ? [] : [writtenClaim(promise, calculation)],
  );
  const spoken = new Set(
    written.flatMap((claim) => (claim.kind === 'monotone' && claim.what.kind === 'payout' ? [claim.as.name] : [])),
  );
  const waivers = new Map(
    calculation.promises.flatMap((promise) =>
      promise.kind === 'may-fall' ? [[nameOf(calculation, promise.as), promise.because] as const] : [],
    ),
  );
  const implicit = flowsOf(calculation)
    .filter(({ name }) => !spoken.has(name))
    .map((as): Claim => {
      const waived = waivers.get(as.name);
      return { kind: 'monotone', what: { kind: 'payout' }, as, ...(waived !== undefined && { waived }) };
    });
  return [...written, ...implicit];
}

function writtenClaim(promise: PromiseShape, calculation: Calculation): Claim {
  const written = { written: promise };
  switch (promise.kind) {
    case 'never-falls': {
      const what = promise.what === undefined ? undefined : calculation.nodes[promise.what];
      const as = risingOf(promise.as, calculation);
      if (what === undefined) return { ...written, kind: 'monotone', what: { kind: 'others' }, as };
      if (what.op === 'payout') return { ...written, kind: 'monotone', what: { kind: 'payout' }, as };
      if (what.op === 'component') return { ...written, kind: 'monotone', what: { kind: 'component', name: what.component }, as };
      return { ...written, kind: 'other', why: 'only the payout and components are looked at' };
    }
    case 'bound':
      return { ...written, kind: 'bound', what: promise.what, bound: promise.bound, value: promise.value };
    case 'no-cliff':
      return { ...written, kind: 'no-cliff', above: promise.above, as: risingOf(promise.in, calculation) };
    case 'paid-in-full':
      return { ...written, kind: 'paid-in-full', component: promise.component };
    case 'same-as':
    case 'may-fall':
      return { ...written, kind: 'other', why: 'the other plan is not looked at yet' };
  }
}

/** A figure's name in a sentence; the plan's own words for it, marked as such, where it has none. */
export function nameOf({ phrases }: Calculation, id: NodeId): string {
  const { name, text = `figure ${id}` } = phrases[id] ?? {};
  return name ?? (text.includes(' ') ? `“${text}”` : text);
}

function risingOf(id: NodeId, calculation: Calculation): Rising {
  const node = calculation.nodes[id];
  const own: Subject = node?.op === 'input' ? { kind: 'input', input: node.input } : { kind: 'node', node: id };
  return {
    name: nameOf(calculation, id),
    node: id,
    subjects: [own, ...(node === undefined ? [] : recordsBehind(node, calculation))],
  };
}

/** A sum over records rises by a record's amount or by a record more, which other figures may see as well. */
function recordsBehind(node: CalculationNode, calculation: Calculation): readonly Subject[] {
  if (node.op !== 'records' || node.value === undefined) return [];
  const { table } = node;
  const taken = takenIn(node.value, calculation);
  const columns = below(node.value, calculation).flatMap((each) =>
    each.op === 'column' && each.type.kind === 'money' && each.table === table && (each.via ?? []).length === 0
      ? [each.column]
      : [],
  );
  const subjects = [...new Set(columns)]
    .filter((column) => !taken.has(column))
    .flatMap((column): readonly Subject[] => [
      { kind: 'column', table, column, how: 'raise' },
      { kind: 'column', table, column, how: 'add' },
    ]);
  return subjects.filter((subject) => paysBesides(calculation, subject, node.id) || creditMovesWith(calculation, subject, table));
}

function paysBesides(calculation: Calculation, subject: Subject, node: NodeId): boolean {
  const reach = reachOf(calculation, subject, node);
  return (
    calculation.components.some(({ amount }) => reach.has(amount)) ||
    calculation.payoutLimits.some(({ value }) => reach.has(value))
  );
}

/** Columns that a figure of a record takes off: it does not rise with them. */
function takenIn(value: NodeId, calculation: Calculation): ReadonlySet<string> {
  const taken = below(value, calculation).flatMap((node) =>
    node.op === 'subtract' ? below(node.right, calculation) : node.op === 'negate' ? below(node.value, calculation) : [],
  );
  return new Set(taken.flatMap((node) => (node.op === 'column' ? [node.column] : [])));
}

function below(id: NodeId, calculation: Calculation): readonly CalculationNode[] {
  const found = new Map<NodeId, CalculationNode>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = calculation.nodes[next];
    if (node === undefined || found.has(next)) continue;
    found.set(next, node);
    open.push(...argumentsOf(node));
  }
  return [...found.values()];
}

/** Amounts given or summed up that feed a component other than a deduction; not what others are measured against. */
function flowsOf(calculation: Calculation): readonly Rising[] {
  const targets = targetsOf(calculation);
  const paysPerRecord = new Set(calculation.components.flatMap(({ perRecord }) => perRecord ?? []));
  const found = calculation.nodes.filter((node) => {
    if (node.type.kind !== 'money' || targets.has(node.id) || paysPerRecord.has(node.id)) return false;
    return (
      node.op === 'input' ||
      (node.op === 'records' && node.how === 'sum' && node.grain.kind === 'payee' && node.value !== undefined)
    );
  });
  const feeding = found
    .map(({ id }) => risingOf(id, calculation))
    .filter(({ subjects }) => subjects.some((subject) => feeds(calculation, subject)));
  const named = [...new Map(feeding.map((rising) => [rising.name, rising])).values()];
  return [...named, ...perRecordFlows(calculation, paysPerRecord)];
}

function feeds(calculation: Calculation, subject: Subject): boolean {
  const reach = reachOf(calculation, subject);
  return calculation.components.some(({ amount, kind }) => kind !== 'deduction' && reach.has(amount));
}

/** What is only divided by, measured against, a bound, or a threshold: raising a target is not selling more. */
function targetsOf({ nodes, components }: Calculation): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const paid = new Set(components.map(({ amount }) => amount));
  const users = Map.groupBy(
    nodes.flatMap((node) => argumentsOf(node).map((arg) => ({ arg, node }))),
    ({ arg }) => arg,
  );
  for (const { id } of nodes.toReversed()) {
    const uses = (users.get(id) ?? []).map(
      ({ node }) => isMeasure(node, id) || ((node.op === 'multiply' || node.op === 'at') && found.has(node.id)),
    );
    if (uses.length > 0 && uses.every(Boolean) && !paid.has(id)) found.add(id);
  }
  return found;
}

/** Does the node only measure something else against the argument? */
function isMeasure(node: CalculationNode, arg: NodeId): boolean {
  switch (node.op) {
    case 'divide':
      return node.right === arg && node.left !== arg;
    case 'excess':
      return node.over === arg && node.value !== arg;
    case 'below':
    case 'at-most':
      return node.left === arg;
    case 'tiers':
      return (
        node.base !== arg && node.continuing !== arg && !node.bands.some(({ pay, risingTo }) => pay === arg || risingTo === arg)
      );
    case 'scale':
      return node.by !== arg && !node.bands.some(({ gives, risingTo }) => gives === arg || risingTo === arg);
    case 'tiers-by':
      return node.base !== arg && node.by !== arg && !node.bands.some(({ pay, risingTo }) => pay === arg || risingTo === arg);
    default:
      return false;
  }
}

/** Where a component pays record by record: the amounts of the records themselves. */
function perRecordFlows(calculation: Calculation, sums: ReadonlySet<NodeId>): readonly Rising[] {
  const columns = [...sums].flatMap((id) =>
    below(id, calculation).filter((node) => node.op === 'column' && node.type.kind === 'money'),
  );
  const byColumn = new Map(
    columns.flatMap((node) => {
      if (node.op !== 'column' || (node.via ?? []).length > 0) return [];
      const { table, column } = node;
      const subjects: readonly Subject[] = [
        { kind: 'column', table, column, how: 'raise' },
        { kind: 'column', table, column, how: 'add' },
      ];
      return [[`${table}.${column}`, { name: `${table}.${column}`, node: node.id, subjects }] as const];
    }),
  );
  return [...byColumn.values()];
}
