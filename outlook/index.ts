/** What stands around the calculation of pay: targets before it, progress during it. Pure. */
export { type Targets, type TargetsAnswer, targetsOf } from './targets.ts';
export { type ProgressName, progressNames } from './progress/figures.ts';
export {
  type Progress,
  type ProgressAnswer,
  type ProgressFigure,
  type ProgressLine,
  progressOf,
  type ProgressQuestion,
} from './progress/progress.ts';
export { type Forecast, type ForecastAnswer, forecastOf, type ForecastQuestion, type Outlook } from './forecast/forecast.ts';
