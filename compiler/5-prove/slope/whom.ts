import type { Analysis } from './analysis.ts';

/** Does what rises leave it as it is whom the plan pays? Whoever comes to a plan or leaves it has all of it, or nothing, at once. */
export const isFirmWhom = ({ calculation: { payeesWhere }, isMoved }: Analysis): boolean =>
  payeesWhere === undefined || !isMoved(payeesWhere);
