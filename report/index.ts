/** One page about a plan and what it pays: made from figures, with no network and no script. Pure. */
export { reportOf } from './gather/gather.ts';
export { pageOf } from './page/page.ts';
export type * from './report.ts';
export { type Language, languages, type ReportWords, wordsIn } from './words/words.ts';
