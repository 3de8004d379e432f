import type { IToken } from 'chevrotain';
import type { Expected } from '../../grammar/expected.ts';
import type { Keyword } from '../../grammar/keywords.ts';
import { word } from '../../grammar/lex/tokens.ts';
import type { Clause, Item, PlanTree } from '../../grammar/tree/index.ts';
import { touches } from '../edits.ts';

const onceInPlan: Readonly<Partial<Record<Keyword, Item['kind']>>> = {
  plan: 'plan',
  currency: 'currency',
  pays: 'pays',
  fiscalYearStartsIn: 'fiscal',
  effective: 'effective',
  payees: 'payees',
};

/** A line that is said once and stands there already. */
export function isSaid(keyword: Keyword, { items }: PlanTree): boolean {
  const kind = onceInPlan[keyword];
  return kind !== undefined && items.some((item) => item.kind === kind);
}

const clauseOf: Readonly<Partial<Record<Keyword, Clause['kind']>>> = {
  times: 'times',
  when: 'when',
  atLeast: 'at-least',
  atMost: 'at-most',
  proratedByDays: 'prorated',
  proratedByMonths: 'prorated',
  roundHalfEven: 'round',
  roundHalfUp: 'round',
  roundUp: 'round',
  roundDown: 'round',
  roundTo: 'round',
  roundEach: 'round',
  cumulativeOver: 'cumulative',
};

/** A clause that the component has already, before the cursor or behind it. */
export function isUsedUp(
  keyword: Keyword,
  { rules }: Expected,
  tokens: readonly IToken[],
  { items }: PlanTree,
  offset: number,
): boolean {
  const kind = clauseOf[keyword];
  if (kind === undefined || !rules.includes('clause') || rules.includes('expression')) return false;
  const isBefore = tokens.some(({ tokenType }) => tokenType === word[keyword]);
  const start = tokens[0]?.startOffset ?? offset;
  const item = items.find(({ span }) => span.from === start && touches(span, Math.min(offset, span.to)));
  const clauses = item !== undefined && 'clauses' in item ? item.clauses : [];
  return isBefore || clauses.some((clause) => clause.kind === kind && !touches(clause.span, offset));
}
