import { isAbsent } from '../absent.ts';
import type { TierBand } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { type BandPay, planLadder } from '../evaluate/tiers.ts';
import type { TiersNode } from '../evaluate/tier-base.ts';
import { add, divide, type Exact, isBelow, isSame, subtract, zero } from '../numbers/exact.ts';
import { shownText } from '../value-text.ts';
import { explainContinuing } from './continuing.ts';
import { type At, headOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

/** The base, what it is measured against, and each band that pays. */
export function explainTiers(tracer: Tracer, node: TiersNode, at: At): Trace {
  const { setting } = tracer;
  const base = wrapped('on', tracer.explain(node.base, at));
  if (node.continuing !== undefined) return explainContinuing(tracer, node, node.continuing, at);
  const value = setting.figure(node.base, node.grain)(at.entity, at.days);
  const whole = (children: readonly Trace[]): Trace =>
    step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'tiers', ...headOf(tracer, node), children });
  if (isAbsent(value)) return whole([base]);
  if (isBelow(value, zero)) return whole([base, ...belowZero(tracer, node, at)]);
  const against = node.against === undefined ? [] : [wrapped('against', tracer.explain(node.against, at))];
  const ladder = planLadder(setting, node)(at.entity, at.days);
  const bands = isAbsent(ladder) ? [] : ladder.flatMap((pay, i) => explainBand(tracer, node, node.bands[i], pay, value, at));
  return whole([base, ...against, ...bands]);
}

function belowZero(tracer: Tracer, node: TiersNode, at: At): readonly Trace[] {
  if (node.belowZero === undefined) return [];
  const children = [tracer.explain(node.base, at), tracer.explain(node.belowZero, at)];
  return [step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'below-zero', phrase: 'below 0', children })];
}

/** One band that pays: its slice of the base and its rate. */
function explainBand(
  tracer: Tracer,
  node: TiersNode,
  band: TierBand | undefined,
  pay: BandPay<Exact, boolean>,
  base: Exact,
  at: At,
): readonly Trace[] {
  if (band === undefined || !pay.reached) return [];
  const { setting } = tracer;
  const rate = explainRate(tracer, band, pay, base, at);
  const { type } = setting.node(node.base);
  const slice = (): Trace => {
    const from = band.spread === 'everything' || band.risingTo !== undefined ? zero : (pay.low ?? zero);
    const bound = (op: string, value: Exact): Trace => step(tracer, value, type, { op, phrase: op });
    const children = isSame(pay.part, zero)
      ? [bound('up to', from), bound('above', from)]
      : [bound('up to', add(from, pay.part)), bound('above', from)];
    return step(tracer, pay.part, type, { op: 'slice', phrase: 'the part of the base', children });
  };
  const children = node.form === 'lump' ? [rate] : [slice(), rate];
  const phrase = setting.phrase(band.pay);
  const reached = node.form === 'lump' && pay.low !== undefined && !isSame(pay.low, zero);
  const from = reached ? ` from ${shownText(pay.low, type, setting.world.currency)}` : '';
  return [step(tracer, pay.amount, node.type, { op: 'band', phrase: `${phrase}${from}`, children })];
}

function explainRate(tracer: Tracer, band: TierBand, { low, high, rate }: BandPay<Exact, boolean>, base: Exact, at: At): Trace {
  if (band.risingTo === undefined || high === undefined) return tracer.explain(band.pay, at);
  const [start, end] = [tracer.explain(band.pay, at), tracer.explain(band.risingTo, at)];
  const from = low ?? zero;
  const inside = isBelow(high, base) ? high : isBelow(base, from) ? from : base;
  const position = isSame(high, from) ? zero : divide(subtract(inside, from), subtract(high, from));
  const along = step(tracer, position, { kind: 'percent' }, { op: 'position', phrase: 'how far through the band' });
  return step(tracer, rate, tracer.setting.node(band.pay).type, {
    op: 'rising',
    phrase: tracer.setting.phrase(band.pay),
    children: [start, end, along],
  });
}
