import { constantFigure, type Figure, zeroFigure } from '../../compiler/5-prove/figure.ts';
import { constantForm, formTimes } from '../../compiler/5-prove/form.ts';
import {
  directionOf,
  everything,
  hullOf,
  type Interval,
  notNegative,
  nothing,
  plus,
  point,
} from '../../compiler/5-prove/interval.ts';
import type { Ground } from '../../compiler/5-prove/slope/ground.ts';
import type { Made } from '../../compiler/5-prove/slope/made.ts';
import { ownPlace } from '../../compiler/5-prove/slope/place.ts';
import { type Rules, rules } from '../../compiler/5-prove/slope/rules.ts';
import { exactOf } from '../../runtime/numbers/exact.ts';

const sloped = (figure: Figure, slope: Interval): Figure => ({ ...figure, slope });
/** What a rule would say had it forgotten what its form and its arms know, so that only the broken part speaks. */
const alone = (figure: Figure, slope: Interval, ground: Parameters<Rules['add']>[2]): Figure =>
  ground.atom(figure.range, slope, figure.total);

const half = exactOf(1n, 2n);

/** As if the smallest step were twice as large. */
const spread = (ground: Ground): Ground => ({ ...ground, pace: ground.pace && { ...ground.pace, size: exactOf(1n, 50n) } });

/** As if what a figure is made of were something else. */
const telling = (ground: Ground, change: (made: Made) => Made): Ground => ({
  ...ground,
  tell: (made) => ground.tell(change(made)),
});

/** Each case without what it is known by. */
const anywhere = ({ cases, ...made }: Made): Made => ({
  ...made,
  ...(cases && { cases: cases.slice(0, 1).map((each) => ({ ...each, facts: [] })) }),
});

/** Each rule of the slope domain, broken in the way that is easiest to break it. */
export const brokenRules: Readonly<Record<string, Partial<Rules>>> = {
  'add: the second does not move': { add: (a, b, ground) => alone(rules.add(a, b, ground), a.slope, ground) },
  'subtract: what is taken away does not move': {
    subtract: (a, b, ground) => alone(rules.subtract(a, b, ground), a.slope, ground),
  },
  'multiply: both count as above 0': {
    multiply: (a, b, ground) => alone(rules.multiply(a, b, ground), directionOf(plus(a.slope, b.slope)), ground),
  },
  'divide: what is divided by does not move': {
    divide: (a, b, ground) => alone(rules.divide(a, b, ground), directionOf(a.slope), ground),
  },
  'extreme: only the first moves': {
    extreme: (which, a, b, ground) => alone(rules.extreme(which, a, b, ground), a.slope, ground),
  },
  'excess: the threshold does not move': {
    excess: (value, over, ground) => alone(rules.excess(value, over, ground), hullOf(nothing, value.slope), ground),
  },
  'steps: every rate counts as above 0': {
    steps: (rate, step, value, ground) => alone(rules.steps(rate, step, value, ground), directionOf(value.slope), ground),
  },
  'round: nothing jumps': { round: (value, size, ground) => alone(rules.round(value, size, ground), value.slope, ground) },
  'round: every tie goes up': {
    round: (value, size, ground, mode) => {
      const plain = rules.round({ ...value, range: notNegative }, size, ground, 'half-up');
      return alone(rules.round(value, size, ground, mode), plain.slope, ground);
    },
  },
  'tiers: a step is spread over many cents': {
    tiers: (ladder, base, ground) => rules.tiers(ladder, base, spread(ground)),
  },
  'scale: a step is spread over many cents': {
    scale: (scale, by, ground) => rules.scale(scale, by, spread(ground)),
  },
  'choose: a step is spread over many cents': {
    choose: (condition, then, otherwise, ground, groundWith) =>
      rules.choose(condition, then, otherwise, ground, (facts) => spread(groundWith(facts))),
  },
  'tiers: at most half of what they may pay': {
    tiers: (ladder, base, ground) => {
      const { below, ...found } = rules.tiers(ladder, base, ground);
      return { ...found, ...(below !== undefined && { below: formTimes(below, half) }) };
    },
  },
  'multiply: at most half of the product': {
    multiply: (a, b, ground) => {
      const { below, ...found } = rules.multiply(a, b, ground);
      return { ...found, ...(below !== undefined && { below: formTimes(below, half) }) };
    },
  },
  'round: a unit and a half are whole units': {
    round: (value, size, ground, mode) => rules.round({ ...value, multiple: exactOf(1n) }, size, ground, mode),
  },
  'round: never off': {
    round: (value, size, ground, mode) => {
      const found = rules.round(value, size, ground, mode);
      return ground.isClose ? { ...found, below: value.form } : found;
    },
  },
  'extreme: both are at most the first': {
    extreme: (which, a, b, ground) => {
      const found = rules.extreme(which, a, b, ground);
      return found.below === undefined ? found : { ...found, below: a.form };
    },
  },
  'choose: at most the first': {
    choose: (condition, then, otherwise, ground, groundWith) => {
      const found = rules.choose(condition, then, otherwise, ground, groundWith);
      return found.below === undefined ? found : { ...found, below: then.free.form };
    },
  },
  'tiers: bands of whatever shape go on from a running total': {
    continued: (ladder, base, start, ground) => {
      const found = rules.continued(ladder, base, start, ground);
      return found ?? ground.atom(everything, directionOf(plus(base.slope, start.slope)), true);
    },
  },
  'tiers: a running total does not move': {
    continued: (ladder, base, start, ground) => rules.continued(ladder, base, sloped(start, nothing), ground),
  },
  'extreme: made of its first alone': {
    extreme: (which, a, b, ground) => rules.extreme(which, a, b, telling(ground, anywhere)),
  },
  'choose: made of its first branch alone': {
    choose: (condition, then, otherwise, ground, groundWith) =>
      rules.choose(condition, then, otherwise, telling(ground, anywhere), groundWith),
  },
  'scale: made of its first band alone': {
    scale: (scale, by, ground) => rules.scale(scale, by, telling(ground, anywhere)),
  },
  'tiers: made of less than they pay': {
    tiers: (ladder, base, ground) =>
      rules.tiers(
        ladder,
        base,
        telling(ground, (made) => ({ ...made, below: made.below?.map((form) => formTimes(form, half)) ?? [] })),
      ),
  },
  'multiply: made of nothing': {
    multiply: (a, b, ground) =>
      rules.multiply(
        a,
        b,
        telling(ground, () => ({ below: [constantForm(exactOf(0n))] })),
      ),
  },
  'round: made of what it rounds': {
    round: (value, size, ground, mode) =>
      rules.round(
        value,
        size,
        telling(ground, () => ({ below: [value.form] })),
        mode,
      ),
  },
  'at most: never the same': {
    atMost: (left, right, ground, isSmooth) => ({
      ...rules.atMost(left, right, ground, isSmooth, true),
      whenNo: rules.atMost(left, right, ground, isSmooth, false).whenNo,
    }),
  },
  'at most: raising the right turns it to no': {
    atMost: (left, right, ground, isSmooth, isStrict) => {
      const found = rules.atMost(left, right, ground, isSmooth, isStrict);
      return { ...found, turn: rules.not(found).turn };
    },
  },
  'not: turns as before': { not: (truth) => ({ ...rules.not(truth), turn: truth.turn }) },
  'choose: no jump where it turns': {
    choose: (condition, then, otherwise, ground, groundWith) =>
      rules.choose({ ...condition, turn: 'still' }, then, otherwise, ground, groundWith),
  },
  'tiers: everything counts as the excess': {
    tiers: (ladder, base, ground) =>
      rules.tiers({ ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung, replaces: false })) }, base, ground),
  },
  'tiers: rates do not move': {
    tiers: (ladder, base, ground) =>
      rules.tiers({ ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung, pay: sloped(rung.pay, nothing) })) }, base, ground),
  },
  'tiers: no rate below 0': {
    tiers: (ladder, base, ground) => rules.tiers({ ...ladder, belowZero: ladder.belowZero && zeroFigure }, base, ground),
  },
  'scale: bands do not jump': {
    scale: (scale, by, ground) =>
      alone(
        rules.scale(scale, by, ground),
        scale.steps.map(({ gives }) => gives.slope).reduce((a, b) => hullOf(a, b), nothing),
        ground,
      ),
  },
  'scale: nothing rises within a band': {
    scale: (scale, by, ground) =>
      rules.scale({ ...scale, steps: scale.steps.map((step) => ({ ...step, risingTo: undefined })) }, by, ground),
  },
  'matrix: no direction matters': { matrix: () => nothing },
  'members: one’s own figure is left out': {
    members: (analysis, node, place) => ({ ...rules.members(analysis, node, place), slope: nothing }),
    add: (a, b, ground) =>
      b.form.terms.size === 1 && [...b.form.terms.keys()].some((atom) => atom.includes('others@'))
        ? alone(rules.add(a, b, ground), nothing, ground)
        : rules.add(a, b, ground),
  },
  'rank: more is a higher place': {
    rank: (analysis, node, place) => (place.role === 'own' ? notNegative : rules.rank(analysis, node, place)),
  },
  'share: every method favours who has more': {
    ownPart: (shared) => (shared.other.slope.low === undefined ? rules.ownPart(shared) : notNegative),
  },
  'records: raised records are not seen': {
    records: (analysis, node, place) => ({ ...rules.records(analysis, node, place), slope: nothing }),
  },
  'window: all windows are the days at hand': { window: (place) => ownPlace('month', place.holds, place.role) },
  'cumulative: what came before is all there is': {
    cumulative: (analysis, node, place) => ({ ...rules.cumulative(analysis, node, place), slope: nothing }),
  },
  'periods: all of them count': {
    periods: (analysis, node, place) => {
      const { where: _, ...all } = node;
      return rules.periods(analysis, all, place);
    },
  },
  'window: up to a day is all of it': {
    window: (place, step) => rules.window(place, step.kind === 'to-date' ? { ...step, kind: 'this' } : step),
  },
  'part: whatever they add up': {
    isPart: (analysis, left, right) => [left, right].every((id) => analysis.node(id).op === 'periods' && !analysis.isMoved(id)),
  },
  'lookup: keys do not matter': {
    lookup: (asked, node) => rules.lookup(asked, { ...node, keys: node.keys.filter(({ kind }) => kind !== 'value') }),
  },
  'lookup: the least of the rows is in all of them': {
    lookup: (asked, node) => {
      const found = rules.lookup(asked, node);
      const { low } = found.range;
      return low === undefined ? found : { ...found, range: point(low) };
    },
  },
  'followed: what a reference leads to does not move': {
    followed: (asked, node) => sloped(rules.followed(asked, node), nothing),
  },
  'credit: what rises never turns it': { isFirmCredit: () => true },
  'schedule: all is paid when it is earned': { scheduled: (_, __, { now }) => now },
  'schedule: records keep what they gave': {
    scheduled: (analysis, { perRecord: _, ...shape }, ...rest) => rules.scheduled(analysis, shape, ...rest),
  },
  'smallest: every currency has cents': { smallest: (calculation) => rules.smallest(calculation, { kind: 'money' }) },
  'limit: what a team is cut to each of them has': {
    cut: (limit, own, cutting) => rules.cut({ ...limit, grain: { kind: 'payee' } }, own, cutting),
  },
  'payees: what rises never turns whom the plan pays': { whom: () => true },
  'payees: who is gone is paid nothing more': { isPaidLater: () => false },
  'payees: everybody is there all the time': { mayBeGone: () => false },
  'payout: limits do not move': {
    limited: (sum, limits, smallest, groundOf) =>
      rules.limited(
        sum,
        limits.map((limit) => ({ ...limit, value: { ...sloped(limit.value, nothing), form: constantFigure(exactOf(0n)).form } })),
        smallest,
        groundOf,
      ),
  },
};
