import { type Absent, blank, isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Cohort } from '../cohorts.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { type Adding, readTotals, totalsOf } from '../totals.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;

/** Adds up a figure of the payees by team, or for the company. */
export function membersInColumns(sheetOf: () => Sheet, node: MembersNode): ColumnEvaluation {
  const known = new Map<number, ((row: Term) => Figure) | undefined>();
  return (entity, days) => {
    const sheet = sheetOf();
    if (!known.has(days.index)) known.set(days.index, totalsAt(sheet, node, days));
    return known.get(days.index)?.(sheet.standOf(entity).row) ?? unknown;
  };
}

function totalsAt(sheet: Sheet, node: MembersNode, days: Span): ((row: Term) => Figure) | undefined {
  const { cohorts, domain, run, world } = sheet;
  if (node.group.kind === 'reports') return undefined;
  const present = cohorts.parts.filter(({ entity }) => world.people.rowAt(entity, days) !== undefined);
  const parts = present.map((cohort) => addingOf(sheet, node, cohort, days));
  const found = parts.filter((part) => part !== undefined);
  if (found.length < parts.length) return undefined;
  const length = node.group.kind === 'company' ? 1 : sheet.memberships(node.group.column).count;
  const totals = totalsOf(domain, run, node.how, found, length);
  return totals && readTotals(domain, totals);
}

function addingOf(sheet: Sheet, node: MembersNode, { entity, from, to }: Cohort, days: Span): Adding | undefined {
  const { domain, setting } = sheet;
  const { terms, figures } = domain;
  const payee = { kind: 'payee' } as const;
  const where = node.where === undefined ? domain.truth(true) : setting.test(node.where, payee)(entity, days);
  const value = figureOf(sheet, setting.figure(node.value, payee)(entity, days));
  if (isAbsent(where) || isAbsent(value)) return undefined;
  const place =
    node.group.kind === 'group' ? terms.cell(sheet.memberships(node.group.column).placesAt(days), terms.row) : terms.zero;
  const isIn = terms.atMost(terms.zero, place);
  return {
    from,
    to,
    at: terms.greatest(place, terms.zero),
    counts: terms.both(isIn, terms.both(where.holds, terms.not(value.blank))),
    odd: terms.both(isIn, terms.either(where.odd, terms.both(where.holds, value.odd))),
    part: { ...value, odd: terms.no, blank: terms.no },
    one: figures.whole(terms.one),
    value: { ...value, odd: terms.no, blank: terms.no },
  };
}

/** A figure, also one that is nowhere there. */
export function figureOf({ domain }: Sheet, value: unknown): Figure | Absent {
  if (value === blank) return domain.figures.whole(domain.terms.zero, { blank: domain.terms.yes });
  if (isAbsent(value)) return domain.figures.whole(domain.terms.zero, { odd: domain.terms.yes });
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'figure' ? (value as Figure) : unknown;
}
