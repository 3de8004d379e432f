import { isAbsent } from '../absent.ts';
import type { NodeId, TierBand } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { type BandPay, combined, planLadder } from '../evaluate/tiers.ts';
import type { TiersNode } from '../evaluate/tier-base.ts';
import { add, type Exact, isBelow, isSame, subtract, zero } from '../numbers/exact.ts';
import { type At, headOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

type Pays = readonly BandPay<Exact, boolean>[];
interface Ends {
  readonly start: Exact;
  readonly end: Exact;
}

/**
 * Bands on a running total: the slices of the base between the total before and after it. Where bands are on everything or pay lump
 * sums, a band's part is what it pays at the one less what it pays at the other.
 */
export function explainContinuing(tracer: Tracer, node: TiersNode, continuing: NodeId, at: At): Trace {
  const { setting } = tracer;
  const children = [wrapped('on', tracer.explain(node.base, at)), wrapped('continuing', tracer.explain(continuing, at))];
  const whole = (bands: readonly Trace[]): Trace =>
    step(tracer, valueAt(tracer, node.id, at), node.type, {
      op: 'tiers',
      ...headOf(tracer, node),
      children: [...children, ...bands],
    });
  const from = setting.figure(continuing, node.grain);
  const to = combined(setting.figure(node.base, node.grain), from, add);
  const [start, end] = [from(at.entity, at.days), to(at.entity, at.days)];
  if (isAbsent(start) || isAbsent(end)) return whole([]);
  const [before, after] = [start, end].map((total) => planLadder(setting, node, () => total)(at.entity, at.days));
  if (before === undefined || after === undefined || isAbsent(before) || isAbsent(after)) return whole([]);
  const ends = { start, end };
  const bands = node.bands.flatMap((band, i) =>
    explainPart(tracer, node, band, ends, isBelow(start, zero) ? [] : before, isBelow(end, zero) ? [] : after, i, at),
  );
  return whole([...belowZero(tracer, node, ends, at), ...bands]);
}

/** The part of the way that lies below 0, by its own rate. */
function belowZero(tracer: Tracer, node: TiersNode, { start, end }: Ends, at: At): readonly Trace[] {
  const low = (total: Exact): Exact => (isBelow(total, zero) ? total : zero);
  const part = subtract(low(end), low(start));
  if (node.belowZero === undefined || isSame(part, zero)) return [];
  const { type } = tracer.setting.node(node.base);
  const rate = tracer.explain(node.belowZero, at);
  const each = tracer.setting.figure(node.belowZero, node.grain)(at.entity, at.days);
  const slice = sliceOf(tracer, low(start), low(end), type);
  const amount = isAbsent(each) ? zero : tracer.setting.domain.mul(part, each);
  return [step(tracer, amount, node.type, { op: 'below-zero', phrase: 'below 0', children: [slice, rate] })];
}

function explainPart(
  tracer: Tracer,
  node: TiersNode,
  band: TierBand,
  ends: Ends,
  before: Pays,
  after: Pays,
  place: number,
  at: At,
): readonly Trace[] {
  const { setting } = tracer;
  const phrase = setting.phrase(band.pay);
  const [first, last] = [before[place], after[place]];
  if (node.form === 'rate' && band.spread === 'excess' && band.risingTo === undefined && isMarginal(node)) {
    const { low, high } = first ?? last ?? { low: undefined, high: undefined };
    const [from, to] = [inside(ends.start, low, high), inside(ends.end, low, high)];
    if (isSame(from, to)) return [];
    const rate = tracer.explain(band.pay, at);
    const each = setting.figure(band.pay, node.grain)(at.entity, at.days);
    const amount = isAbsent(each) ? each : setting.domain.mul(subtract(to, from), each);
    const slice = sliceOf(tracer, from, to, setting.node(node.base).type);
    return [step(tracer, amount, node.type, { op: 'band', phrase, children: [slice, rate] })];
  }
  const amounts = [last, first].map((pay) => (pay === undefined || isAbsent(pay.amount) ? zero : pay.amount));
  const [now = zero, then = zero] = amounts;
  if (isSame(now, zero) && isSame(then, zero)) return [];
  const children = [
    step(tracer, now, node.type, { op: 'after', phrase: 'with the base' }),
    step(tracer, then, node.type, { op: 'before', phrase: 'without it' }),
  ];
  const difference = step(tracer, subtract(now, then), node.type, { op: 'subtract', phrase, children });
  return [step(tracer, subtract(now, then), node.type, { op: 'band', phrase, children: [difference] })];
}

const isMarginal = ({ bands }: TiersNode): boolean =>
  bands.every(({ spread, risingTo }) => spread === 'excess' && risingTo === undefined);

/** A total, kept inside a band. */
function inside(total: Exact, low: Exact | undefined, high: Exact | undefined): Exact {
  const from = low ?? zero;
  if (isBelow(total, from)) return from;
  return high !== undefined && isBelow(high, total) ? high : total;
}

function sliceOf(tracer: Tracer, from: Exact, to: Exact, type: TiersNode['type']): Trace {
  const children = [
    step(tracer, to, type, { op: 'up to', phrase: 'up to' }),
    step(tracer, from, type, { op: 'above', phrase: 'above' }),
  ];
  return step(tracer, subtract(to, from), type, { op: 'slice', phrase: 'the part of the base', children });
}
