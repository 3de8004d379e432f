import type { Calculation, CalculationNode } from '../../../../runtime/calculation.ts';
import { minorDigitsOf } from '../../../../runtime/numbers/currencies.ts';
import { exactOfRational, subtract } from '../../../../runtime/numbers/exact.ts';
import { fixedText } from '../../../../runtime/numbers/printing.ts';
import { type Outcome, prepare, type Session } from '../../../../runtime/session.ts';
import { shownText } from '../../../../runtime/value-text.ts';
import type { CaseRow, CasesBeside, Refuted } from '../../proofs.ts';

/** Pays the cases of a refutation and puts beside each other what they are given and what they pay. */
export function casesBeside({ replay }: Refuted, currency: string): CasesBeside {
  const { calculation, cases, periods } = replay;
  const options = { period: periods, ...(currency === '' ? {} : { currency }) };
  const sessions = cases.map((data) => prepare(calculation, data, options));
  const place = whereItShows(sessions, replay.payee);
  const of = { calculation, sessions, ...place, currency: calculation.plan.currency ?? currency };
  return { ...place, currency: of.currency, rows: [...inputRows(of), ...componentRows(of), payoutRow(of)] };
}

interface Beside {
  readonly calculation: Calculation;
  readonly sessions: readonly Session[];
  readonly payee: string;
  readonly period: string;
  readonly currency: string;
}

/** The payee of the case, in the period in which their pay differs; where it differs in none, somebody else whose pay does. */
function whereItShows(sessions: readonly Session[], own: string): Pick<CasesBeside, 'payee' | 'isAlone' | 'period'> {
  const { totals } = sessions[0]?.result() ?? {};
  const periods = Object.keys(totals?.byPeriod ?? {}).toSorted();
  const payees = [own, ...Object.keys(totals?.byPayee ?? {}).filter((payee) => payee !== own)];
  const places = payees.flatMap((payee) => periods.map((period) => ({ payee, period })));
  const differs = ({ payee, period }: Pick<Beside, 'payee' | 'period'>): boolean =>
    new Set(sessions.map((session) => textOf(session.payoutOf(payee, period)))).size > 1;
  return { ...(places.find(differs) ?? { payee: own, period: periods.at(-1) ?? '' }), isAlone: payees.length === 1 };
}

const textOf = (outcome: Outcome): string => (outcome.kind === 'value' ? outcome.value : '');

function inputRows(of: Beside): readonly CaseRow[] {
  const { calculation, payee, period } = of;
  return calculation.inputs.flatMap(({ name }) => {
    const node = calculation.nodes.find((one) => one.op === 'input' && one.input === name);
    if (node === undefined) return [];
    const phrase = calculation.phrases[node.id];
    return [rowOf(of, 'input', phrase?.name ?? phrase?.text ?? name, node.type, (one) => one.valueOf(node.id, payee, period))];
  });
}

function componentRows(of: Beside): readonly CaseRow[] {
  const { calculation, payee, period } = of;
  return calculation.components
    .filter(({ paid }) => paid)
    .map(({ name }) => rowOf(of, 'component', name, money, (session) => session.amountOf(name, payee, period)));
}

const payoutRow = (of: Beside): CaseRow =>
  rowOf(of, 'payout', 'payout', money, (session) => session.payoutOf(of.payee, of.period));

type Type = CalculationNode['type'];
const money: Type = { kind: 'money' };

function rowOf(
  { sessions, currency }: Beside,
  kind: CaseRow['kind'],
  name: string,
  type: Type,
  ask: (session: Session) => Outcome,
): CaseRow {
  const texts = sessions.map((session) => textOf(ask(session)));
  const values = texts.map((text) => (text === '' ? '' : shownText(exactOfRational(text) ?? text, type, undefined)));
  const [first, second] = texts.map(exactOfRational);
  const isMoney = type.kind === 'money' && first !== undefined && second !== undefined;
  const difference = isMoney ? fixedText(subtract(second, first), minorDigitsOf(currency)) : undefined;
  return { kind, name, values, isChanged: new Set(texts).size > 1, ...(difference !== undefined && { difference }) };
}
