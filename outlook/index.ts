/** What stands around the calculation of pay: targets before it, progress during it. Pure. */
export { type Targets, type TargetsAnswer, targetsOf } from './targets.ts';
