import type { Analysis } from './analysis.ts';
import { isOfValidity } from '../../../runtime/tables/validity.ts';

/** Does what rises leave it as it is whom the plan pays? Whoever comes to a plan or leaves it has all of it, or nothing, at once. */
export const isFirmWhom = ({ calculation: { payeesWhere }, isMoved }: Analysis): boolean =>
  payeesWhere === undefined || !isMoved(payeesWhere);

/** May somebody be there, or in the plan, in some pay periods and not in others? */
export const mayBeGone = ({ calculation: { payees, payeesWhere } }: Analysis): boolean =>
  payeesWhere !== undefined || payees?.columns.some(isOfValidity) === true;

/**
 * May somebody be gone to whom something is still paid, of a longer period or by a schedule? Then nothing else is, and floors and
 * caps of the payout hold no more.
 */
export const isPaidLater = (analysis: Analysis): boolean =>
  mayBeGone(analysis) &&
  analysis.calculation.components.some(
    ({ paid, schedule, every }) => paid && (schedule !== undefined || every !== analysis.calculation.plan.pays),
  );
