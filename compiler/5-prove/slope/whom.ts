import type { Analysis } from './analysis.ts';

/** Does what rises leave it as it is whom the plan pays? Whoever comes to a plan or leaves it has all of it, or nothing, at once. */
export const isFirmWhom = ({ calculation: { payeesWhere }, isMoved }: Analysis): boolean =>
  payeesWhere === undefined || !isMoved(payeesWhere);

/** May somebody have left to whom something is still paid? Floors and caps of the payout hold for those who are there. */
export function isPaidLater({ calculation: { payees, payeesWhere, components } }: Analysis): boolean {
  const isTimed = payees?.columns.some(({ type }) => type.kind === 'starts' || type.kind === 'ends') === true;
  return (isTimed || payeesWhere !== undefined) && components.some(({ paid, schedule }) => paid && schedule !== undefined);
}
