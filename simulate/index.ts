/** What pay comes to when a figure is another one: curves and their inverse. Pure. */
export type * from './curve/curve.ts';
export { type CurveAnswer, curveOf, type CurveQuestion } from './curve/curve-of.ts';
export { type Case, caseOf } from './case.ts';
export type { Question } from './question.ts';
export { paidOn, type Said, wholeAt } from './curve/reading.ts';
export { type Replayed, replayOf, standingOf } from './replay.ts';
export type { Goal, Jumped, Missed, Reached, Solution, Solved, Standing } from './solve/solution.ts';
export { solve, type SolveQuestion } from './solve/solve.ts';
export { type Varied, variedOf } from './varied.ts';
export { type Change, readChange, type ReadChange } from './change/change.ts';
export { type ChangedPlan, changed } from './change/applied.ts';
export type { Comparison, Difference } from './what-if/comparison.ts';
export { type Grid, gridOf, type GridPoint, readGrid } from './what-if/grid.ts';
export { type Base, type MadeScenario, type Scenario, scenarioOf } from './what-if/scenario.ts';
export { type NamedScenario, readScenarios } from './what-if/scenario-file.ts';
export { whatIf } from './what-if/what-if.ts';
