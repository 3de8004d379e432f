import { firstFigures } from '../../compiler/index.ts';
import type { Calculation, ColumnShape, ValueType } from '../../runtime/calculation.ts';
import { prepare, type Session } from '../../runtime/session.ts';
import { caseOf, type Question } from '../../simulate/index.ts';
import type { FigureAsk } from './curves.ts';
import type { Desk, Sitting } from './desk.ts';
import type { PlanText } from './protocol.ts';

export interface FigureQuestion {
  readonly question: Question;
  readonly session: Session;
  /** Figures of a payee who is made up, as people read them: `target 10,000`. */
  readonly made?: readonly string[];
}
interface Made {
  readonly given: Omit<Question, 'vary' | 'what'>;
  readonly session: Session;
  readonly figures: Figures;
}
type Figures = Readonly<Record<string, string>>;

/** Made once, so that their data are read once. */
const known = new WeakMap<Sitting, Made>();

/** The question about somebody of the data, or, where nobody is named, about somebody made up. */
export function figureQuestion(
  desk: Desk,
  plan: PlanText,
  sitting: Sitting,
  { payee, period, vary, what }: FigureAsk,
): FigureQuestion {
  if (payee !== undefined && period !== undefined)
    return { question: { ...sitting.given, payee, period, vary, what }, session: sitting.session };
  const { given, session, figures } = known.get(sitting) ?? makeFor(desk, plan, sitting);
  const others = Object.entries(figures).filter(([name]) => name !== vary);
  return { question: { ...given, vary, what }, session, made: others.map(([name, value]) => `${name} ${value}`) };
}

/** Somebody with the figures of the plan's first example, and usual ones where it gives none. */
function makeFor(desk: Desk, plan: PlanText, sitting: Sitting): Made {
  const { calculation, options } = sitting.given;
  const figures: Figures = { ...usualFigures(calculation), ...firstFigures(desk.compilation(plan)) };
  const params = Object.entries(figures).filter(([name]) => calculation.params.some((param) => param.name === name));
  const made = caseOf(calculation, plainly(figures));
  const { data, payee, period, instead } = made;
  const given = {
    ...{ calculation: made.calculation, data, payee, period },
    options: { ...options, set: plainly(Object.fromEntries(params)), instead },
  };
  const answer: Made = { given, session: prepare(given.calculation, data, given.options), figures };
  known.set(sitting, answer);
  return answer;
}

const plainly = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value.replaceAll(',', '')]));

/** For what nobody gives, so that a plan without data has a curve. */
function usualFigures({ inputs, payees }: Calculation): Figures {
  const columns = payees?.columns ?? [];
  const asked = [...inputs.filter(({ otherwise }) => otherwise === undefined), ...columns];
  return Object.fromEntries(asked.flatMap(({ name, type }) => usualFigure(type).map((value) => [name, value])));
}

function usualFigure({ kind }: ValueType | ColumnShape['type']): readonly string[] {
  if (kind === 'money') return ['10,000'];
  if (kind === 'percent') return ['10%'];
  return kind === 'count' || kind === 'days' || kind === 'number' ? ['10'] : [];
}
