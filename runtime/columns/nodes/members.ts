import { type Absent, blank, isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Cohort } from '../cohorts.ts';
import { columnOf } from '../column.ts';
import { type Managers, managersAt } from '../data/reporting.ts';
import { fractionTotals } from '../fractions.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { type Adding, readTotals, totalsOf } from '../totals.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { reportsTotals } from './reports.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;

/** Adds up a figure of the payees by team, by manager, or for the company. */
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
  const managers = node.group.kind === 'reports' ? managersAt(sheet, days) : undefined;
  const present = cohorts.parts.filter(({ entity }) => world.people.rowAt(entity, days) !== undefined);
  const parts = present.map((cohort) => addingOf(sheet, node, cohort, days, placeOf(sheet, node, days, managers)));
  const found = parts.filter((part) => part !== undefined);
  if (found.length < parts.length) return undefined;
  const totals = totalsOf(domain, run, node.how, found, countOf(sheet, node));
  if (totals === undefined) {
    const isLine = node.group.kind === 'reports' && node.group.all;
    return isLine ? undefined : fractionTotals(sheet, node.how, cohorts, found, countOf(sheet, node));
  }
  if (managers === undefined) return readTotals(domain, totals);
  return reportsTotals(sheet, node, totals, managers);
}

function countOf({ cohorts, memberships }: Sheet, { group }: MembersNode): number {
  return group.kind === 'company' ? 1 : group.kind === 'reports' ? cohorts.length : memberships(group.column).count;
}

/** Where each payee is added; -1: nowhere. */
function placeOf({ domain: { terms }, memberships }: Sheet, { group }: MembersNode, days: Span, managers?: Managers): Term {
  if (managers !== undefined) return terms.cell(columnOf(managers.rowOf), terms.row);
  return group.kind === 'group' ? terms.cell(memberships(group.column).placesAt(days), terms.row) : terms.zero;
}

function addingOf(sheet: Sheet, node: MembersNode, { entity, from, to }: Cohort, days: Span, place: Term): Adding | undefined {
  const { domain, setting } = sheet;
  const { terms, figures } = domain;
  const payee = { kind: 'payee' } as const;
  const where = node.where === undefined ? domain.truth(true) : setting.test(node.where, payee)(entity, days);
  const value = figureOf(sheet, setting.figure(node.value, payee)(entity, days));
  if (isAbsent(where) || isAbsent(value)) return undefined;
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
