import type { CalculationNode } from '../../calculation.ts';
import { monthsInRole } from '../../evaluate/roles.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Payee } from '../../world/entities.ts';
import { isAbsent } from '../../absent.ts';
import { narrowest } from '../column.ts';
import type { Cohort } from '../cohorts.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Column } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';

type RoleNode = Extract<CalculationNode, { readonly op: 'days-in-role' | 'months-in-role' }>;

/** How long each payee has been there, by their own rows: a cohort's are not told apart by the day. */
export function roleInColumns(sheetOf: () => Sheet, node: RoleNode): ColumnEvaluation {
  const known = new Map<string, Column>();
  return (entity, days) => {
    const sheet = sheetOf();
    const { terms, figures } = sheet.domain;
    const cohort = sheet.cohorts.parts.find((one) => one.entity === entity);
    if (cohort === undefined) return unknown;
    const key = `${node.op} ${entity.index} ${days.index}`;
    const counts = known.get(key) ?? countsOf(sheet, node, cohort, days);
    if (counts === undefined) return unknown;
    known.set(key, counts);
    const count = terms.cell(counts, terms.subtract(terms.row, terms.constant(BigInt(cohort.from))));
    return figures.whole(terms.greatest(count, terms.zero), { odd: terms.below(count, terms.zero) });
  };
}

/** -1 where it is not known; undefined where that is of nobody. */
function countsOf({ cohorts, setting }: Sheet, { op }: RoleNode, { entity, from, to }: Cohort, days: Span): Column | undefined {
  const members = cohorts.payees.slice(from, to);
  if (op === 'months-in-role') return narrowest(members.map((payee) => monthsInRole(payee, days) ?? -1));
  const covered = setting.coverage(entity, days);
  if (isAbsent(covered)) return undefined;
  const isPart = typeof covered !== 'string';
  return narrowest(members.map((payee) => daysInRole(payee, days, isPart)));
}

function daysInRole({ rows }: Payee, { counted, ...days }: Span, isPart: boolean): number {
  const inside = counted ?? days;
  return rows
    .filter(({ isOwn }) => isOwn || !isPart)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, inside.to) - Math.max(from, inside.from) + 1), 0);
}
