/** Calculation and data in, payouts out. Pure: a backend can ship this alone. */
export type * from './calculation.ts';
export type * from './data.ts';
export { checkCalculation, type Checked } from './check/check-calculation.ts';
export { combined } from './combined.ts';
export { canonicalJson, meaningHashOf, sourceHashOf } from './hash.ts';
export { englishWords, renderStatement, type RenderOptions, type StatementWords } from './render-statement.ts';
export { type Added, type Changed, type Live, open } from './live/open.ts';
export type { NewRow, RowChange } from './live/wanted.ts';
export { explain, type ExplainOptions, run } from './run.ts';
export { type Outcome, prepare, type Session, type Summary } from './session.ts';
export { type RowValue, tableFromRows } from './source-rows.ts';
export { type Difference, type Verification, verify } from './verify.ts';
