import type { Band, Component, Expression } from '../../grammar/tree/index.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { inserting } from '../diagnostics/diagnostic.ts';
import { figure, mismatch, product } from './arithmetic.ts';
import { boundsOf, isWhole } from './bands.ts';
import { constantOf, multipleOf } from './constant.ts';
import { draft, headOf, poisoned, type Draft } from './draft.ts';
import type { LadderBand } from './ladder.ts';
import type { Checking, Place } from './scope.ts';
import { missingSpread, payNothing, reportEdges, reportShape } from './tier-reports.ts';
import { warnOfBarePercent } from './test.ts';
import { textScale } from './text-scale.ts';
import { draftsIn } from './walk.ts';
import {
  describe,
  isFigure,
  isNumeral,
  isOpenProduct,
  isPoison,
  isRatio,
  known,
  money,
  percent,
  plainNumber,
  settle,
  unify,
  type Type,
} from './type.ts';

export type TiersValue = Component['value'] & { readonly kind: 'tiers' };

/** `on BASE [against TARGET | by SELECTOR]` and bands: what the base earns. */
export function checkTiers(value: TiersValue, place: Place, checking: Checking): Draft {
  const base = figure(value.base, place, checking);
  if (isNumeral(base.type)) settle(base.type, money);
  if (value.bands.length === 0) {
    checking.reporter.say('tiers-without-bands', value.span, {});
    return poisoned(value.span);
  }
  if (value.by !== undefined) return selected(value, value.by, base, place, checking);
  return laddered(value, base, place, checking);
}

function laddered(value: TiersValue, base: Draft, place: Place, checking: Checking): Draft {
  if (value.bands.some(({ range }) => range.kind === 'values' || range.kind === 'otherwise')) {
    checking.reporter.say('tiers-select-text', value.span, {});
    return poisoned(value.span);
  }
  const against = value.against === undefined ? undefined : targetOf(value.against, base, place, checking);
  const pays = value.bands.map((band) => payOf(band, base, place, checking));
  const form = formOf(value.bands, pays, checking);
  const bound = (expression: Expression): Draft => boundOf(expression, base, against, place, checking);
  const ranges = value.bands.map(({ range }) => range);
  const whole = against === undefined && isWhole(base);
  const sliced = value.bands.some(({ spread }) => spread === 'excess');
  const bounds = boundsOf(ranges, { bound, whole, sliced, nothing: payNothing(form) }, checking);
  const hasBelowZero = isBelowZero(value.bands[0], bounds[0]?.high);
  const bands = value.bands.flatMap((band, index): readonly LadderBand[] => {
    const pay = pays[index];
    if (pay === undefined || (hasBelowZero && index === 0)) return [];
    const spread = band.spread ?? (isFirst(bounds[index]?.low) ? 'everything' : 'excess');
    const rising = risingOf(band, base, place, checking);
    return [
      {
        lowIncluded: false,
        highIncluded: false,
        ...bounds[index],
        pay,
        ...(rising && { risingTo: rising }),
        another: band.another,
        spread,
      },
    ];
  });
  reportShape(value, form, checking);
  missingSpread(value.bands.slice(hasBelowZero ? 1 : 0), bands, form, against, checking);
  reportEdges(value.bands.slice(hasBelowZero ? 1 : 0), bands, form, base, against, checking);
  const belowZero = hasBelowZero ? pays[0] : undefined;
  const continuing = value.continuingFrom === undefined ? undefined : runningTotal(value.continuingFrom, base, place, checking);
  const op: Draft['op'] = {
    op: 'tiers',
    base,
    ...(against !== undefined && { against }),
    form,
    ...(belowZero !== undefined && { belowZero }),
    ...(continuing !== undefined && { continuing }),
    bands,
  };
  if (continuing !== undefined && base.grain.kind === 'record' && checking.plan.credits.length > 0) {
    return ofCreditedPart({ ...op, base: credited(base) }, typeOfPay(form, base, pays), value, base.grain);
  }
  const args = [base, against, continuing].filter((part) => part !== undefined).concat(bands.flatMap(partsOf));
  return draft(op, typeOfPay(form, base, pays), headOf(value.span, value.bands[0]), args);
}

function partsOf(band: LadderBand): readonly Draft[] {
  return [band.pay, band.low, band.high, band.risingTo].filter((part) => part !== undefined);
}

/** A bound that is 0, or none, starts at nothing. */
function isFirst(low: Draft | undefined): boolean {
  return low === undefined || multipleOf(low).times.n === 0n;
}
function isBelowZero(band: Band | undefined, high: Draft | undefined): boolean {
  return band?.range.kind === 'below' && high !== undefined && constantOf(high)?.n === 0n;
}

/** The part of a record that its payee is credited with. */
function creditShare(grain: Draft['grain'], span: Draft['span']): Draft {
  return { op: { op: 'credit-share' }, type: percent, grain, span, words: 'the credit' };
}
function credited(base: Draft): Draft {
  const share = creditShare(base.grain, base.span);
  return { op: { op: 'multiply', left: base, right: share }, type: base.type, grain: base.grain, span: base.span };
}
/** The slice of the credited part is the payee's own: it is not to be shared once more. */
function ofCreditedPart(op: Draft['op'], type: Type, value: TiersValue, grain: Draft['grain']): Draft {
  const slice: Draft = { op, type, grain, span: headOf(value.span, value.bands[0]) };
  return { op: { op: 'divide', left: slice, right: creditShare(grain, slice.span) }, type, grain, span: slice.span };
}

/** A running total with the record at hand in it: its slice would begin where it ends. */
function countsItself({ op }: Draft): boolean {
  return (op.op === 'running' && op.including) || draftsIn(op).some(countsItself);
}

/** `continuing from E`: where on the ladder the base begins. */
function runningTotal(expression: Expression, base: Draft, place: Place, checking: Checking): Draft {
  const total = figure(expression, place, checking);
  if (countsItself(total)) {
    const fixes = [inserting(expression.span.to, ' before this', 'write `before this` behind it')];
    checking.reporter.say('continuing-counts-itself', expression.span, { words: checking.words(expression.span) }, { fixes });
  }
  return unify(total.type, base.type) === undefined ? mismatch('add', total, base, expression.span, checking) : total;
}

function targetOf(expression: Expression, base: Draft, place: Place, checking: Checking): Draft {
  const target = figure(expression, place, checking);
  return unify(target.type, base.type) === undefined
    ? mismatch('hold against each other', base, target, expression.span, checking)
    : target;
}

function boundOf(expression: Expression, base: Draft, against: Draft | undefined, place: Place, checking: Checking): Draft {
  const bound = figure(expression, place, checking);
  if (isPoison(bound.type) || isPoison(base.type)) return bound;
  if (against === undefined) return plainBound(bound, base, expression, checking);
  const isAmount = isNumeral(bound.type) && isThousand(bound);
  if (!isAmount) warnOfBarePercent(expression, checking);
  if (isNumeral(bound.type)) settle(bound.type, plainNumber);
  if (isAmount || !isRatio(bound.type)) {
    checking.reporter.say('tiers-money-against-target', expression.span, { bound: checking.words(expression.span) });
    return poisoned(expression.span);
  }
  return bound;
}
/** Nobody reaches a thousand times the target: the figure is an amount. */
function isThousand(bound: Draft): boolean {
  const value = constantOf(bound);
  return value !== undefined && !exact.isBelow(value, exact.exactOf(1000n));
}
function plainBound(bound: Draft, base: Draft, expression: Expression, checking: Checking): Draft {
  if (unify(bound.type, base.type) !== undefined) return bound;
  const advice = isRatio(bound.type)
    ? `Say what it is a part of: \`${checking.words(expression.span)} of target\`, or \`on … against target\`.`
    : undefined;
  const facts = { place: 'A bound', wanted: describe(base.type), found: describe(bound.type), advice };
  checking.reporter.say('wrong-type', expression.span, facts);
  return poisoned(expression.span);
}

function payOf(band: Band, base: Draft, place: Place, checking: Checking): Draft {
  const pay = figure(band.pay, place, checking);
  if (isOpenProduct(pay.type)) {
    checking.reporter.say('pay-unclear', band.pay.span, { words: checking.words(band.pay.span) });
    return poisoned(band.pay.span);
  }
  if (!band.each) {
    if (isNumeral(pay.type)) settle(pay.type, money);
    return pay;
  }
  if (isNumeral(pay.type)) settle(pay.type, money);
  if (!['count', 'number', 'poison', 'numeral'].includes(known(base.type).kind)) {
    checking.reporter.say('tiers-each-needs-count', band.pay.span, { found: describe(base.type) });
  }
  return pay;
}

function risingOf(band: Band, base: Draft, place: Place, checking: Checking): Draft | undefined {
  if (band.risingTo === undefined) return undefined;
  const rising = payOf({ ...band, pay: band.risingTo }, base, place, checking);
  if (band.range.kind !== 'from-to') checking.reporter.say('tiers-rising-needs-range', band.span, {});
  if (band.spread !== 'everything') {
    const fixes = band.spread === undefined ? [inserting(band.span.to, ' on everything', 'write `on everything`')] : [];
    checking.reporter.say('tiers-rising-on-excess', band.span, {}, { fixes });
  }
  return rising;
}

/** A ratio or money each is a rate; plain money is a lump sum. One ladder has one form. */
function formOf(bands: readonly Band[], pays: readonly Draft[], checking: Checking): 'rate' | 'lump' {
  const forms = pays.map((pay, index) => (isRatio(pay.type) || bands[index]?.each === true ? 'rate' : 'lump'));
  const told = forms.filter((_, index) => !isPoison(pays[index]?.type ?? { kind: 'poison' }) && !isZero(pays[index]));
  const second = told.find((form) => form !== told[0]);
  const odd = bands[forms.indexOf(second ?? 'rate')];
  if (second !== undefined && odd !== undefined) checking.reporter.say('tiers-mix-lump-and-rate', odd.span, {});
  if (second === undefined) reportMixedPay(pays, checking);
  return told[0] ?? forms[0] ?? 'rate';
}
/** `pay 0%` and `pay 0` say nothing of the form. */
function isZero(pay: Draft | undefined): boolean {
  return pay !== undefined && constantOf(pay)?.n === 0n;
}

/** Money each in one band and a percentage in the next are two ladders. */
function reportMixedPay(pays: readonly Draft[], checking: Checking): void {
  const told = pays.filter((pay) => !isZero(pay));
  const [first] = told;
  const odd = first === undefined ? undefined : told.find((pay) => unify(first.type, pay.type) === undefined);
  if (first !== undefined && odd !== undefined) mismatch('put in one ladder', first, odd, odd.span, checking);
}

function typeOfPay(form: 'rate' | 'lump', base: Draft, pays: readonly Draft[]): Type {
  const paid = pays.find((pay) => !isZero(pay))?.type ?? money;
  if (form === 'lump' || !isRatio(paid)) return paid;
  return base.type;
}

/** `by SELECTOR`: the band that holds the selector sets the rate for the whole base. */
function selected(value: TiersValue, by: Expression, base: Draft, place: Place, checking: Checking): Draft {
  const selector = checking.check(by, place);
  if (known(selector.type).kind === 'text') {
    const cases = value.bands.map((band) => ({ range: band.range, gives: band.pay }));
    const rate = textScale(selector, cases, value.span, place, checking);
    return isRatio(rate.type) || value.bands.some((band) => band.each) ? product(base, rate, value.span, checking) : rate;
  }
  if (!isFigure(selector.type)) return mismatch('select by', base, selector, by.span, checking);
  const pays = value.bands.map((band) => payOf(band, base, place, checking));
  const form = formOf(value.bands, pays, checking);
  const bound = (expression: Expression): Draft =>
    plainBound(figure(expression, place, checking), selector, expression, checking);
  const ranges = value.bands.map(({ range }) => range);
  const bounds = boundsOf(ranges, { bound, whole: isWhole(selector), nothing: form === 'lump' ? 'pay 0' : 'pay 0%' }, checking);
  const bands = value.bands.flatMap((band, index) => {
    const pay = pays[index];
    const rising = band.risingTo === undefined ? undefined : payOf({ ...band, pay: band.risingTo }, base, place, checking);
    const edges = bounds[index];
    return pay === undefined || edges === undefined ? [] : [{ ...edges, pay, ...(rising && { risingTo: rising }) }];
  });
  reportShape(value, form, checking);
  const args = [base, selector, ...bands.flatMap(({ pay, low, high }) => [pay, low, high].filter((part) => part !== undefined))];
  return draft(
    { op: 'tiers-by', base, by: selector, form, bands },
    typeOfPay(form, base, pays),
    headOf(value.span, value.bands[0]),
    args,
  );
}
