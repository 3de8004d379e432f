import { isAbsent } from '../../runtime/absent.ts';
import type { CalculationNode, TableShape } from '../../runtime/calculation.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { plainText, fixedText } from '../../runtime/numbers/printing.ts';
import type { Span } from '../../runtime/periods/calendar.ts';
import type { Payee } from '../../runtime/world/entities.ts';
import { worldOf } from '../../runtime/world/world.ts';
import { constantForm, sumOf } from '../../compiler/5-prove/form.ts';
import { everything, hull, type Interval, isNotNegative, nothing } from '../../compiler/5-prove/interval.ts';
import { analysisOf } from '../../compiler/5-prove/slope/evaluate.ts';
import { amountIn, casesOf, payoutIn } from '../../compiler/5-prove/slope/payout.ts';
import { subtract } from '../../compiler/5-prove/slope/arithmetic.ts';
import { ownPlace } from '../../compiler/5-prove/slope/place.ts';
import { isFirmWhom } from '../../compiler/5-prove/slope/whom.ts';
import type { Rules } from '../../compiler/5-prove/slope/rules.ts';
import { nothingRises } from '../../compiler/5-prove/subject.ts';
import type { RunData } from '../../runtime/data.ts';
import { tableFromRows } from '../../runtime/source-rows.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { RandomPlan } from './random-plan.ts';

const periods = ['2026-01', '2026-02', '2026-03'];

interface Point {
  readonly x: Exact;
  readonly own: Payee;
  readonly other: Payee;
}
type ValueAt = (payee: Payee) => Exact | undefined;

/** What the slope domain says of a plan that its own evaluation contradicts; undefined where they agree, as they always must. */
export function contradiction(given: RandomPlan, seed: number, rules: Rules): string | undefined {
  const plan = chanceFrom(seed + 900_001).onceIn(6) ? withRoster(given) : given;
  const { calculation, assumed, subject, pace } = plan;
  const analysis = analysisOf(calculation, subject, { rules, assumed, pace });
  const chance = chanceFrom(seed * 31 + 7);
  const raised = chance.whole(3);
  const asked = chance.onceIn(3) ? chance.whole(3) : raised;
  const world = worldOf(calculation, dataFor(plan, seed, raised), { period: '2026-01..2026-03' });
  const evaluator = evaluatorOf(calculation, exactDomain, world);
  const { setting } = evaluator;
  const days = world.periods[asked];
  const payee = (name: string): Payee | undefined => world.people.payees.find(({ key }) => key === name);
  const points = gridFor(plan, seed).flatMap((x, i): readonly Point[] => {
    const [own, other] = [payee(`own ${i}`), payee(`other ${i}`)];
    return own === undefined || other === undefined ? [] : [{ x, own, other }];
  });
  if (days === undefined) return 'no days';
  const holds = asked === raised ? 'yes' : 'no';
  const isLooked = ({ grain, type }: CalculationNode): boolean => grain.kind !== 'record' && type.kind !== 'yes-no';
  for (const role of ['own', 'other'] as const) {
    for (const node of calculation.nodes.filter(isLooked)) {
      const found = analysis.meaning(node.id, { kind: 'payee' }, ownPlace('month', holds, role));
      if (found.kind !== 'figure') continue;
      const evaluation = setting.figure(node.id, { kind: 'payee' });
      const wrong = wrongIn(points, pace, found.range, found.slope, role, (who) =>
        role === 'own' && !isPaid(who, days) ? undefined : known(evaluation(who, days)),
      );
      if (wrong !== undefined) return `${role} ${holds} ${node.op} ${node.id}: ${wrong}`;
    }
  }
  return (
    (holds === 'yes' && asked === 2 ? wrongLine(days) : undefined) ??
    wrongTotal() ??
    (chance.onceIn(2) ? wrongGap(days) : undefined)
  );

  /** Are they there, and does the plan pay them then? What it says is said of those. */
  function isPaid(who: Payee, at: Span): boolean {
    return world.people.rowAt(who, at) !== undefined && setting.coverage(who, at) !== 'none';
  }

  /** What is promised of the payout: in all it never falls, up to whatever day. */
  function wrongTotal(): string | undefined {
    if (!casesOf(analysis).every((at) => isNotNegative(payoutIn(analysis, at).slope))) return undefined;
    for (const until of [1, 2, 3]) {
      const wrong = wrongIn(points, pace, everything, atLeastZero, 'own', (who) => {
        const paid = world.periods.slice(0, until).map((period) => known(evaluator.statement(who, period).payout));
        return paid.every((amount) => amount !== undefined) ? paid.reduce(exact.add, exact.zero) : undefined;
      });
      if (wrong !== undefined) return `in all up to month ${until}, raised in ${raised + 1}: ${wrong}`;
    }
    return undefined;
  }

  /** What is said of how far apart two figures are, where `x` lies in a part of what it may be. */
  function wrongGap(at: Span): string | undefined {
    const isNarrow = subject.kind === 'input' && holds === 'yes' && chance.onceIn(2);
    const range = isNarrow ? narrow(points, chance) : everything;
    const within = isNarrow ? { within: { input: 'x', range } } : {};
    const close = analysisOf(calculation, nothingRises, { rules, assumed, isClose: true, ...within });
    const place = ownPlace('month', 'no');
    const last = calculation.nodes.filter((node) => isLooked(node) && node.grain.kind === 'payee').slice(-4);
    const some = last.map(({ id, op }) => {
      const valueOf = setting.figure(id, { kind: 'payee' });
      const figure = close.figure(id, { kind: 'payee' }, place);
      return { id, op, figure, values: points.map(({ own }) => (isPaid(own, at) ? known(valueOf(own, at)) : undefined)) };
    });
    for (const one of some) {
      for (const other of some) {
        const ground = close.ground('gap', place);
        const gap = subtract(one.figure, other.figure, ground);
        const beside = exact.exactOf(BigInt(chance.whole(6)));
        const isHeld = chance.onceIn(6) && ground.isNeverBelow0(sumOf(gap.form, constantForm(beside)));
        for (const [i, { x }] of points.entries()) {
          const [value, than] = [one.values[i], other.values[i]];
          if (!isIn(range, x) || value === undefined || than === undefined) continue;
          const apart = exact.subtract(value, than);
          if (isHeld && exact.add(apart, beside).n < 0n)
            return `${one.op} ${one.id} less ${other.op} ${other.id} at x ${plainText(x)} is ${plainText(apart)}, below -${plainText(beside)}`;
          if (!isIn(gap.range, apart))
            return `${one.op} ${one.id} less ${other.op} ${other.id} at x ${plainText(x)} is ${plainText(apart)}, not in ${text(gap.range)}`;
        }
      }
    }
    return undefined;
  }

  function wrongLine(last: Span): string | undefined {
    const isFirm = isFirmWhom(analysis);
    const at = { from: 'month' } as const;
    for (const shape of calculation.components) {
      const { range, slope } = amountIn(analysis, shape, at);
      const from = calculation.payeesWhere === undefined ? range : hull(nothing, range);
      const wrong = wrongIn(points, pace, from, slope, 'own', (who) => {
        const due = setting.amountDue(shape.name, who, last);
        // Whoever leaves the plan as it rises is paid nothing.
        return due === undefined ? (isFirm ? undefined : exact.zero) : known(due);
      });
      if (wrong !== undefined) return `component ${shape.name}: ${wrong}`;
    }
    for (const role of ['own', 'other'] as const) {
      const payout = payoutIn(analysis, at, role);
      const wrong = wrongIn(points, pace, payout.range, payout.slope, role, (who) =>
        isPaid(who, last) ? known(evaluator.statement(who, last).payout) : undefined,
      );
      if (wrong !== undefined) return `payout of ${role}: ${wrong}`;
    }
    return undefined;
  }
}

/** From one of the points to another. */
function narrow(points: readonly Point[], chance: Chance): Interval {
  const [a, b] = [0, 1].map(() => points[chance.whole(points.length)]?.x ?? exact.zero);
  if (a === undefined || b === undefined) return everything;
  return exact.isBelow(a, b) ? { low: a, high: b } : { low: b, high: a };
}

/** Steps below 0 in what is paid up to a day. */
const atLeastZero: Interval = { low: exact.zero };

function known(value: unknown): Exact | undefined {
  return isAbsent(value) || typeof value !== 'object' ? undefined : (value as Exact);
}

function wrongIn(
  points: readonly Point[],
  pace: RandomPlan['pace'],
  range: Interval,
  slope: Interval,
  role: 'own' | 'other',
  valueAt: ValueAt,
): string | undefined {
  let before: { readonly x: Exact; readonly value: Exact } | undefined;
  const seen: { readonly x: Exact; readonly value: Exact }[] = [];
  for (const point of points) {
    const value = valueAt(point[role]);
    if (value === undefined) continue;
    if (!isIn(range, value)) return `${plainText(value)} at x ${plainText(point.x)} is not in ${text(range)}`;
    for (const old of [before, seen[0], seen[seen.length >> 1]]) {
      if (old === undefined) continue;
      const isOneStep = exact.isSame(exact.subtract(point.x, old.x), exact.exactOf(1n, 100n));
      if (pace?.isOnly === true && !isOneStep) continue;
      const rise = exact.divide(exact.subtract(value, old.value), exact.subtract(point.x, old.x));
      if (!isIn(slope, rise))
        return `from ${plainText(old.value)} at x ${plainText(old.x)} to ${plainText(value)} at x ${plainText(point.x)} is not in ${text(slope)}`;
    }
    before = { x: point.x, value };
    seen.push(before);
  }
  return undefined;
}
const isIn = ({ low, high }: Interval, value: Exact): boolean =>
  !(low !== undefined && exact.isBelow(value, low)) && !(high !== undefined && exact.isBelow(high, value));
const text = ({ low, high }: Interval): string =>
  `${low === undefined ? '-∞' : plainText(low)}..${high === undefined ? '∞' : plainText(high)}`;

/** Whole numbers, halves, and a smallest step beside them. */
function gridFor({ calculation: { inputs }, assumed, subject, pace }: RandomPlan, seed: number): readonly Exact[] {
  if (subject.kind === 'column' && subject.how === 'add') return [exact.zero, exact.one];
  const chance = chanceFrom(seed * 17 + 3);
  const shape = inputs.find(({ name }) => name === 'x');
  const low = shape?.low === undefined ? (assumed ? 0 : -200) : Number(shape.low) * 100;
  const high = shape?.high === undefined ? 900 : Number(shape.high) * 100;
  const isOneStep = pace?.isOnly === true;
  const some = Array.from({ length: isOneStep ? 5 : 9 }, () => {
    const whole = (chance.whole(12) - 2) * 100;
    return whole + chance.of([0, 0, 1, -1, 50, chance.whole(100)]);
  });
  const cents = isOneStep ? some.flatMap((cent) => [cent, cent + 1]) : some;
  const inside = cents.filter((cent) => cent >= low && cent <= high);
  return [...new Set(inside)].toSorted((a, b) => a - b).map((cent) => exact.exactOf(BigInt(cent), 100n));
}

function dataFor(plan: RandomPlan, seed: number, raised: number): RunData {
  const { calculation, assumed, subject } = plan;
  const chance = chanceFrom(seed * 13 + 5);
  const xs = gridFor(plan, seed);
  const usual = (name: string): string => {
    const shape = calculation.inputs.find((input) => input.name === name);
    const low = shape?.low === undefined ? (assumed ? 0 : -2) : Number(shape.low);
    const value = low + chance.whole((shape?.high === undefined ? 6 : Number(shape.high)) - low + 1);
    return `${value}`;
  };
  const person = () => periods.map(() => ({ x: usual('x'), y: usual('y'), z: usual('z') }));
  const [own, other] = [person(), person()];
  const rows = xs.flatMap((x, i) =>
    periods.flatMap((period, at) => {
      const mine = own[at];
      return [
        {
          payee: `own ${i}`,
          team: `team ${i}`,
          period,
          ...mine,
          ...(at === raised && subject.kind === 'input' && { x: fixedText(x, 2) ?? '' }),
        },
        { payee: `other ${i}`, team: `team ${i}`, period, ...other[at] },
      ];
    }),
  );
  const inputs = tableFromRows('inputs', rows);
  const people = xs.flatMap((_, i) => ['own', 'other'].map((who) => `${who} ${i}`));
  const quotas = tableFromRows(
    'quotas',
    people.map((name, nth) => ({ name, amount: `${nth % 2 === 0 ? 3 : 1}` })),
  );
  const payees = rosterOf(plan, seed, people);
  if (subject.kind !== 'column') return { ...payees, tables: { quotas }, inputs };
  const isAdded = subject.how === 'add';
  const fixed = ['own', 'other']
    .flatMap((who) =>
      Array.from({ length: chance.whole(3) }, (_, nth) => ({
        who,
        nth,
        day: `2026-0${1 + chance.whole(3)}-10`,
        amount: `${(assumed ? 0 : -1) + chance.whole(5)}`,
        sort: chance.of(['a', 'b']),
      })),
    )
    .map((each, nth) => ({ ...each, settled: nth % 2 === 0 ? `2026-0${1 + (nth % 3)}-20` : '' }));
  const sort = chance.of(['a', 'b']);
  const amountAt = (x: Exact): string => (isAdded ? '0' : (fixedText(x, 2) ?? ''));
  const day = `2026-0${raised + 1}-10`;
  const settled = seed % 2 === 0 ? '' : '2026-03-20';
  const partOf = (i: number) => ({ rep: `own ${i}`, partner: `other ${i}`, sort, settled });
  const others = xs.flatMap((_, i) =>
    fixed.map(({ who, nth, ...cells }) => ({
      ...{ id: `${who} ${i} ${nth}`, rep: `${who} ${i}`, partner: `${who === 'own' ? 'other' : 'own'} ${i}` },
      ...cells,
    })),
  );
  const raisedDeals = xs.flatMap((x, i) =>
    isAdded && x.n === 0n ? [] : [{ id: `raised ${i}`, ...partOf(i), day, amount: amountAt(x) }],
  );
  const carriers = xs.map((_, i) => ({ id: `deal ${i}`, ...partOf(i), day: '2026-01-05', amount: '1' }));
  // The same ones in each case.
  const fixedLines = xs.flatMap((_, i) =>
    fixed.flatMap(({ who, nth, day: on, amount }, place) =>
      place % 2 === 0 ? [{ id: `line ${who} ${i} ${nth}`, deal: `${who} ${i} ${nth}`, day: on, amount }] : [],
    ),
  );
  if (subject.table === 'deals') {
    // Another deal brings no line with it.
    const seen = isAdded ? [] : xs.map((_, i) => ({ id: `line raised ${i}`, deal: `raised ${i}`, day, amount: '1' }));
    return {
      ...payees,
      tables: {
        quotas,
        deals: tableFromRows('deals', [...others, ...raisedDeals]),
        lines: tableFromRows('lines', [...fixedLines, ...seen]),
      },
      inputs,
    };
  }
  // The line that is raised is of a deal of its own.
  const lines = xs.flatMap((x, i) =>
    isAdded && x.n === 0n ? [] : [{ id: `line raised ${i}`, deal: `deal ${i}`, day, amount: amountAt(x) }],
  );
  return {
    ...payees,
    tables: {
      quotas,
      deals: tableFromRows('deals', [...others, ...carriers]),
      lines: tableFromRows('lines', [...fixedLines, ...lines]),
    },
    inputs,
  };
}

const withRoster = ({ calculation, ...plan }: RandomPlan): RandomPlan => ({
  ...plan,
  calculation: { ...calculation, payees: comersAndGoers },
});
/** Payees of whom some are there for some months only. */
const comersAndGoers: TableShape = {
  ...{ name: 'payees', source: 'payees', keys: [] },
  columns: [
    { name: 'name', header: 'name', type: { kind: 'key' }, orBlank: false },
    { name: 'team', header: 'team', type: { kind: 'team' }, orBlank: false },
    { name: 'since', header: 'since', type: { kind: 'starts' }, orBlank: true },
    { name: 'until', header: 'until', type: { kind: 'ends' }, orBlank: true },
  ],
};

/** Who is asked about comes and goes in the same months in each case; the others are always there. */
function rosterOf({ calculation }: RandomPlan, seed: number, names: readonly string[]): Pick<RunData, 'payees'> {
  if (calculation.payees === undefined) return {};
  const chance = chanceFrom(seed * 7 + 11);
  const own = {
    since: chance.of(['', '', '2026-01-01', '2026-02-01', '2026-03-01']),
    until: chance.of(['', '2026-01-31', '2026-02-28', '2026-03-31']),
  };
  const always = { since: '', until: '' };
  const rows = names.map((name) => ({ name, team: name.replace(/^\w+/, 'team'), ...(name.startsWith('own') ? own : always) }));
  return { payees: tableFromRows('payees', rows) };
}
