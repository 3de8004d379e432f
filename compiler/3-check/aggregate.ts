import type { AggregateExpression, AggregateSource, Expression, GroupedExpression, Name } from '../../grammar/tree/index.ts';
import type { AggregateKind, Grain } from '../../runtime/calculation.ts';
import { inserting, replacing } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { tableOf } from '../2-resolve/references.ts';
import { figure } from './arithmetic.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import { company, payee } from './grain.ts';
import { checkMembers, grainOfMembers, groupColumns, wordOf } from './group.ts';
import { inputAt } from './name.ts';
import { withoutOverlays } from './overlays.ts';
import { checkRank } from './rank.ts';
import { isCredited } from './record-path.ts';
import type { CheckedTable, Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { count, isPoison, isRatio, known, type Type } from './type.ts';
import { at } from './window.ts';

/** `sum of X in deals where C`, `average of X across team`, `sum of X over months of year`. */
export function checkAggregate(expression: AggregateExpression, place: Place, checking: Checking): Draft {
  const { aggregate, source, span } = expression;
  if (aggregate === 'rank') return checkRank(expression, place, checking);
  const table = tableOf(expression, checking.plan.tables);
  if (source?.kind === 'table' || (source === undefined && table !== undefined && aggregate === 'count')) {
    return overRecords(expression, aggregate, source, place, checking);
  }
  if (source === undefined) {
    checking.reporter.say('aggregate-needs-source', span, { aggregate });
    return poisoned(span);
  }
  return source.kind === 'group'
    ? overMembers(expression, aggregate, source, place, checking)
    : overPeriods(expression, aggregate, source, place, checking);
}

function overRecords(
  expression: AggregateExpression,
  how: AggregateKind,
  source: (AggregateSource & { readonly kind: 'table' }) | undefined,
  place: Place,
  checking: Checking,
): Draft {
  const { span } = expression;
  const name = source?.table ?? { name: tableOf(expression, checking.plan.tables) ?? '', span };
  const table = checkedTable(name, checking);
  if (table === undefined) return poisoned(span);
  const inside: Place = { table: name.name, ...(place.within !== undefined && { within: place.within }) };
  const isRowCount = how === 'count' && expression.value.kind === 'name' && expression.value.name === name.name;
  const value = isRowCount ? undefined : recordValue(expression, how, inside, checking);
  const where = expression.where === undefined ? undefined : checkCondition(expression.where, inside, checking);
  if (value !== undefined && how !== 'count' && isMixed(value.type)) {
    checking.reporter.say('currencies-mixed', expression.value.span, { words: checking.words(expression.value.span), how });
    return poisoned(span);
  }
  const datedBy = dateOf(table, source?.datedBy, name, checking);
  const of = recordAtHand(source, table, place, checking);
  if (of === false) return poisoned(span);
  const op: Draft['op'] = {
    op: 'records',
    how,
    table: name.name,
    ...(value !== undefined && { value }),
    ...(where !== undefined && { where }),
    ...(datedBy !== undefined && { datedBy }),
    ...(of !== undefined && { of }),
  };
  const type = how === 'count' || value === undefined ? count : value.type;
  const isBundle = place.bundle?.table === name.name;
  const own = isCredited(name.name, checking) ? payee : company;
  const grain: Grain = isBundle && place.bundle !== undefined ? { kind: 'bundle', ...place.bundle } : own;
  const finest: Grain = of !== undefined && place.table !== undefined ? { kind: 'record', table: place.table } : grain;
  return at({ op, type, grain: finest, span }, source?.window, checking);
}

/**
 * Inside a record, an aggregate over a table whose records refer to such records says whose: `in premiums of policy`. The reference
 * column it goes by; undefined where there is nothing to say.
 */
function recordAtHand(
  source: (AggregateSource & { readonly kind: 'table' }) | undefined,
  { shape }: CheckedTable,
  place: Place,
  checking: Checking,
): string | undefined | false {
  if (source === undefined || (place.table === undefined && source.of === undefined)) return undefined;
  const columns = shape.columns
    .filter(({ type }) => type.kind === 'reference' && type.table === place.table)
    .map(({ name }) => name);
  const [column] = columns;
  const { of } = source;
  if (of === undefined && column === undefined) return undefined;
  if (of !== undefined && columns.includes(of.name)) return of.name;
  if (of !== undefined && of.name === place.item && columns.length === 1) return column;
  if (of !== undefined) {
    const facts = { column: of.name, table: shape.name, near: nearest(of.name, columns) };
    checking.reporter.say('unknown-column', of.span, facts);
    return false;
  }
  const word = column ?? '';
  const fixes = [inserting(source.table.span.to, ` of ${word}`, `write \`in ${shape.name} of ${word}\``)];
  checking.reporter.say('which-records', source.table.span, { table: shape.name, column: word }, { fixes });
  return false;
}

/** Money whose currency differs from row to row. */
function isMixed(type: Type): boolean {
  const final = known(type);
  return final.kind === 'money' && final.currency?.startsWith('*') === true;
}

/** A count may count anything; the others need a figure. */
function recordValue(expression: AggregateExpression, how: AggregateKind, inside: Place, checking: Checking): Draft {
  return how === 'count' ? checking.check(expression.value, inside) : figure(expression.value, inside, checking);
}

function checkedTable(name: Name, checking: Checking): CheckedTable | undefined {
  const table = checking.tables.get(name.name);
  if (table === undefined)
    checking.reporter.say('unknown-table', name.span, { name: name.name, near: nearest(name.name, checking.tables.keys()) });
  return table;
}

/** The date that puts a record into a period: the use's, the table's, or its only date. */
function dateOf(table: CheckedTable, said: Name | undefined, name: Name, checking: Checking): string | undefined {
  const dates = table.shape.columns.filter(({ type }) => type.kind === 'date').map((column) => column.name);
  if (said !== undefined) {
    if (dates.includes(said.name)) return said.name;
    checking.reporter.say('dated-by-not-a-date', said.span, { column: said.name });
    return undefined;
  }
  if (table.shape.datedBy !== undefined || dates.length === 0) return table.shape.datedBy;
  if (dates.length === 1) return dates[0];
  checking.reporter.say('table-not-dated', name.span, { table: name.name, dates: dates.join(', ') });
  return undefined;
}

function overMembers(
  expression: AggregateExpression,
  how: AggregateKind,
  source: AggregateSource & { readonly kind: 'group' },
  place: Place,
  checking: Checking,
): Draft {
  const group = checkMembers(source.group, checking);
  const outside: Place = place.within === undefined ? {} : { within: place.within };
  const value = figure(expression.value, outside, checking);
  const where = expression.where === undefined ? undefined : checkCondition(expression.where, outside, checking);
  if (group === undefined || isPoison(value.type)) return poisoned(expression.span);
  const counted = withoutOverlays(value, checking);
  const op: Draft['op'] = { op: 'members', how, group, value: counted, ...(where !== undefined && { where }) };
  return at(
    { op, type: how === 'count' ? count : value.type, grain: grainOfMembers(group), span: expression.span },
    source.window,
    checking,
  );
}

function overPeriods(
  expression: AggregateExpression,
  how: AggregateKind,
  source: AggregateSource & { readonly kind: 'periods' },
  place: Place,
  checking: Checking,
): Draft {
  const value = figure(expression.value, place, checking);
  const where = expression.where === undefined ? undefined : checkCondition(expression.where, place, checking);
  const op: Draft['op'] = { op: 'periods', how, unit: source.unit, value, ...(where !== undefined && { where }) };
  const type: Type = how === 'count' ? count : value.type;
  return at(draft(op, type, expression.span, [value]), source.of, checking);
}

/** `team sales`: the sum across the team. */
export function checkGrouped(expression: GroupedExpression, place: Place, checking: Checking): Draft {
  const { group, value, span } = expression;
  if (group.kind === 'column') return wordsWithoutSense(expression, group.name, checking);
  const name = nameOf(value);
  const given = name === undefined ? undefined : inputAt(`${wordOf(group)} ${name}`, span, checking);
  if (given !== undefined) return given;
  const checkedGroup = checkMembers(group, checking);
  const member = figure(value, place.within === undefined ? {} : { within: place.within }, checking);
  if (checkedGroup === undefined || isPoison(member.type)) return poisoned(span);
  if (known(member.type).kind === 'percent' || (isRatio(member.type) && member.op.op === 'divide'))
    return ofARatio(expression, name ?? 'it', checking);
  if (member.grain.kind === 'group' && checkedGroup.kind === 'group' && member.grain.column === checkedGroup.column) {
    checking.reporter.say(
      'already-a-group-figure',
      span,
      { name: name ?? 'it', group: wordOf(group) },
      { fixes: [replacing(span, name ?? '')] },
    );
    return member;
  }
  const counted = withoutOverlays(member, checking);
  return {
    op: { op: 'members', how: 'sum', group: checkedGroup, value: counted },
    type: member.type,
    grain: grainOfMembers(checkedGroup),
    span,
  };
}

function nameOf(value: Expression): string | undefined {
  return value.kind === 'name' ? value.name : undefined;
}

function ofARatio(expression: GroupedExpression, name: string, checking: Checking): Draft {
  const group = wordOf(expression.group);
  const fixes = [
    replacing(expression.span, `(average of ${name} across ${group})`, `take the average of ${name} across ${group}`),
  ];
  checking.reporter.say('team-of-a-ratio', expression.span, { group, name }, { fixes });
  return poisoned(expression.span);
}

function wordsWithoutSense(expression: GroupedExpression, group: string, checking: Checking): Draft {
  const name = nameOf(expression.value) ?? '…';
  if (groupColumns(checking).includes(group)) {
    const fixes = [replacing(expression.span, `(sum of ${name} across ${group})`)];
    checking.reporter.say('two-words-no-sense', expression.span, { group, name }, { fixes });
  } else {
    unknownWords(group, name, expression, checking);
  }
  return poisoned(expression.span);
}

const windows: Readonly<Record<string, string>> = {
  ...{ annual: 'this year', yearly: 'this year', quarterly: 'this quarter', monthly: 'this month' },
  ...{ ytd: 'year to date', qtd: 'quarter to date', mtd: 'month to date' },
};

/** Two words beside one another: a group that is none, a window in other words, or a name of two words. */
function unknownWords(group: string, name: string, { group: word, span }: GroupedExpression, checking: Checking): void {
  const near = nearest(group, ['team', 'company', ...groupColumns(checking)]);
  const before = windows[group.toLowerCase()];
  const behind = windows[name.toLowerCase()];
  const words = before === undefined ? `${group} ${behind ?? ''}` : `${name} ${before}`;
  if (near !== undefined || name === '…') checking.reporter.say('unknown-group', word.span, { name: group, near });
  else if (before !== undefined || behind !== undefined) {
    const advice = `\`${group} ${name}\` is written \`${words}\` in a plan.`;
    checking.reporter.say('unknown-group', span, { name: group, advice }, { fixes: [replacing(span, words)] });
  } else {
    const joined = `${group}_${name}`;
    const fixes = checking.plan.symbols.has(joined) ? [replacing(span, joined)] : [];
    const advice = `\`${group} ${name}\` is read as the figure \`${name}\` of a group \`${group}\`, and there is no such group. A name is one word, such as \`${joined}\`.`;
    checking.reporter.say('unknown-group', span, { name: group, advice }, { fixes });
  }
}
