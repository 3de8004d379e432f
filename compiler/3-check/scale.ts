import type { Expression, ScaleItem } from '../../grammar/tree/index.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { figure } from './arithmetic.ts';
import { boundsOf, isWhole } from './bands.ts';
import { constantOf } from './constant.ts';
import { draft, headOf, poisoned, type Draft } from './draft.ts';
import { recordPlaceOf } from './record-place.ts';
import type { Checking } from './scope.ts';
import { textScale } from './text-scale.ts';
import { describe, freshNumeral, isFigure, isPoison, known, unify, type Type } from './type.ts';

/** `scale quality by satisfaction`: a value by bands of a figure, or by listed texts. */
export function checkScale(item: ScaleItem, checking: Checking): Draft {
  const by = checking.check(item.by, recordPlaceOf([item.by], checking));
  if (isPoison(by.type)) return poisoned(item.span);
  if (known(by.type).kind === 'text') return textScale(by, item.bands, item.span, {}, checking);
  if (!isFigure(by.type)) {
    checking.reporter.say('wrong-type', item.by.span, {
      place: 'A scale',
      wanted: 'by a figure or a text',
      found: describe(by.type),
    });
    return poisoned(item.span);
  }
  const bound = (expression: Expression): Draft => boundOf(expression, by, checking);
  const ranges = item.bands.map(({ range }) => range);
  const bounds = boundsOf(ranges, { bound, whole: isWhole(by), nothing: 'gives 0%' }, checking);
  let type: Type = freshNumeral();
  const bands = item.bands.flatMap((band, index) => {
    const gives = figure(band.gives, {}, checking);
    const risingTo = band.risingTo === undefined ? undefined : figure(band.risingTo, {}, checking);
    const both = unify(type, gives.type);
    if (both === undefined) checking.reporter.say('scale-mixes-kinds', band.span, { name: item.name.name });
    else type = both;
    const edges = bounds[index];
    return edges === undefined ? [] : [{ ...edges, gives, ...(risingTo && { risingTo }) }];
  });
  reportGaps(item, by, bands[0]?.low, bands.at(-1)?.high, checking);
  return draft({ op: 'scale', by, bands }, type, headOf(item.span, item.bands[0]), [by, ...bands.map(({ gives }) => gives)]);
}

function boundOf(expression: Expression, by: Draft, checking: Checking): Draft {
  const bound = figure(expression, {}, checking);
  if (unify(bound.type, by.type) !== undefined) return bound;
  checking.reporter.say('wrong-type', expression.span, {
    place: 'A bound',
    wanted: describe(by.type),
    found: describe(bound.type),
  });
  return poisoned(expression.span);
}

/** A scale gives a value for every figure there can be: its ends are open, or the input's range stops at them. */
function reportGaps(item: ScaleItem, by: Draft, low: Draft | undefined, high: Draft | undefined, checking: Checking): void {
  const range = by.op.op === 'input' ? checking.inputs.get(by.op.input)?.shape : undefined;
  const say = (where: string): void => checking.reporter.say('scale-leaves-gap', item.name.span, { name: item.name.name, where });
  if (low !== undefined && !reachesDown(low, range?.low)) say(`below ${checking.words(low.span)}`);
  if (high !== undefined && !reachesUp(high, range?.high)) say(`above ${checking.words(high.span)}`);
}
function reachesDown(low: Draft, least: string | undefined): boolean {
  const bound = constantOf(low);
  const limit = least === undefined ? undefined : exact.exactOfRational(least);
  return bound !== undefined && limit !== undefined && !exact.isBelow(limit, bound);
}
function reachesUp(high: Draft, most: string | undefined): boolean {
  const bound = constantOf(high);
  const limit = most === undefined ? undefined : exact.exactOfRational(most);
  return bound !== undefined && limit !== undefined && !exact.isBelow(bound, limit);
}
