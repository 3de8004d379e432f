/** Calculation and data in, payouts out. Pure: a backend can ship this alone. */
export type * from './calculation.ts';
export type * from './data.ts';
export { canonicalJson, meaningHashOf, sourceHashOf } from './hash.ts';
export { explain, type ExplainOptions, run } from './run.ts';
export { type Outcome, prepare, type Session } from './session.ts';
