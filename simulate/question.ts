import type { Calculation } from '../runtime/calculation.ts';
import type { Problem, RunData, RunOptions } from '../runtime/data.ts';
import { isAbsent } from '../runtime/absent.ts';
import { type Evaluator, evaluatorOf } from '../runtime/evaluate.ts';
import type { Instead } from '../runtime/evaluate/instead.ts';
import { ownRowsOf } from '../runtime/evaluate/own-rows.ts';
import { smallestOf } from '../runtime/evaluate/round.ts';
import { didYouMean } from '../runtime/near.ts';
import { exactDomain } from '../runtime/numbers/exact-domain.ts';
import type { Exact } from '../runtime/numbers/exact.ts';
import type { Span } from '../runtime/periods/calendar.ts';
import { givenInstead, placeGiven } from '../runtime/world/given.ts';
import type { Payee } from '../runtime/world/entities.ts';
import { type World, worldOf } from '../runtime/world/world.ts';

/** One payee's pay of one pay period, as one figure of theirs varies and everything else stays as the data say. */
export interface Question {
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly options?: RunOptions;
  /** The payee's key. */
  readonly payee: string;
  /** A pay period of the plan, such as `2017-03`. */
  readonly period: string;
  /** What varies: an input, a column of the payees, or a definition. */
  readonly vary: string;
  /** `payout`, or a component's name: its signless amount. */
  readonly what?: string;
}

/** A question whose words are understood. */
export interface Subject {
  readonly calculation: Calculation;
  readonly world: World;
  readonly vary: string;
  readonly what: string;
  readonly payee: Payee;
  readonly period: Span;
  /** Where the varying figure stands. */
  readonly place: Omit<Instead<never>, 'value'>;
  /** Other figures that are given instead of the data. */
  readonly given: readonly Instead<Exact>[];
  /** The smallest step of the varying figure that data can hold. */
  readonly step: Exact;
  /** What the figure is by the data; undefined where there is none. */
  readonly now: Exact | undefined;
}

/** What is wrong with a question, or what it is about. */
export function subjectOf(question: Question): Subject | { readonly problems: readonly Problem[] } {
  const { calculation, options = {}, vary: figure, what = 'payout' } = question;
  const world = worldFor(question);
  const place = placeGiven(calculation, world, { figure, payee: question.payee, period: question.period });
  const names = ['payout', ...calculation.components.map(({ name }) => name)];
  if ('code' in place) return { problems: [place] };
  if (!names.includes(what))
    return { problems: [{ code: 'unknown-name', message: `The plan pays no ${what}.${didYouMean(what, names)}` }] };
  const given = givenInstead(calculation, world, options.instead ?? []);
  const { payee, period } = place;
  const subject = { calculation, world, vary: figure, what, payee, period, place, given };
  return { ...subject, step: stepOf(subject), now: nowOf(subject) };
}

type Given = Pick<Question, 'calculation' | 'data' | 'options'>;
/** The world of the last question over the data, as long as somebody holds them: reading many rows takes longer than all else. */
const worlds = new WeakMap<RunData, Given & { readonly world: World }>();

/** The data are read once for all questions about the same plan, data and options. */
function worldFor({ calculation, data, options }: Given): World {
  const known = worlds.get(data);
  if (known !== undefined && known.calculation === calculation && known.options === options) return known.world;
  const world = worldOf(calculation, data, options ?? {}, (payees) => ownRowsOf(calculation, payees, exactDomain));
  worlds.set(data, { calculation, data, ...(options && { options }), world });
  return world;
}

type Begun = Omit<Subject, 'step' | 'now'>;

function stepOf({ calculation, world, place }: Begun): Exact {
  const [node] = [...place.nodes].map((id) => calculation.nodes[id]);
  const type = node?.type ?? { kind: 'money' };
  if (type.kind === 'percent' || type.kind === 'number') return { n: 1n, d: 10_000n };
  return smallestOf(type, world);
}

function nowOf({ calculation, world, place: { nodes, payee, period }, given }: Begun): Exact | undefined {
  const { setting } = evaluatorOf(calculation, exactDomain, world, { instead: given });
  const [first] = nodes;
  const value = first === undefined ? undefined : setting.value(first, { kind: 'payee' })(payee, period);
  return typeof value === 'object' && !isAbsent(value) ? value : undefined;
}

/** What an evaluation says of the subject; undefined: nothing is due in that pay period. */
export const answerOf = <N, B>({ what, payee, period }: Subject, { setting, statement }: Evaluator<N, B>) =>
  what === 'payout' ? statement(payee, period).payout : setting.amountDue(what, payee, period);

/** What is really paid where the figure is so much, worked out by the runtime; or why nothing is. */
export function paidAt(subject: Subject, value: Exact): Exact | Problem {
  const { calculation, world, place, given } = subject;
  const evaluator = evaluatorOf(calculation, exactDomain, world, { instead: [...given, { ...place, value }] });
  const paid = answerOf(subject, evaluator);
  return paid === undefined || isAbsent(paid) ? (paid?.problem ?? notDue(subject)) : paid;
}

export const notDue = ({ what, payee, period }: Subject): Problem => ({
  code: 'period-too-short',
  message: `${what} of ${payee.key} is not due in ${period.label}.`,
  payee: payee.key,
  period: period.label,
});
