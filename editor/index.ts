/** What an editor asks about a plan's text, answered by pure functions over text and offsets. */
export { analyse } from './analyse.ts';
export type * from './analysis.ts';
export { tokenKinds, tokenModifiers } from './analysis.ts';
