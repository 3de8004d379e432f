import type { Compilation } from '../compiler/compile.ts';
import type { Band, Component } from '../grammar/tree/index.ts';
import type { Trace } from '../runtime/data.ts';
import { sourceHashOf } from '../runtime/hash.ts';
import { add, exactOfRational, zero, type Exact } from '../runtime/numbers/exact.ts';
import type { Selected } from './analysis.ts';
import { ownItems } from './names/occurrences.ts';
import { amountText } from './values.ts';

/** A band of a component and what it pays in the selected case; `amount` is absent where it is not reached. */
export interface PaidBand {
  readonly component: string;
  readonly band: Band;
  readonly amount?: string;
}

/** What each band pays in the selected case, over all records where it pays for each, where the text still has the calculation's bands. */
export function paidBands(compilation: Compilation, selected: Selected): readonly PaidBand[] {
  const { calculation, session, payee, period } = selected;
  const tiers = ownItems(compilation).filter(
    (item): item is Component => item.kind === 'component' && item.value.kind === 'tiers',
  );
  const isSame = calculation.sourceHash === sourceHashOf(compilation.text);
  return tiers.flatMap((item) => {
    const component = item.name?.name ?? item.component;
    if (item.value.kind !== 'tiers' || !calculation.components.some(({ name }) => name === component)) return [];
    const steps = session.trace(payee, period, component).traces.flatMap(bandSteps);
    const { bands } = item.value;
    const paid = isSame ? byPlace(bands, steps, compilation.text) : byWords(item, bands, steps, compilation.text);
    return bands.map((band): PaidBand => {
      const amount = paid.get(band);
      return { component, band, ...(amount !== undefined && { amount: amountText(component, amount, calculation) }) };
    });
  });
}

type Amounts = ReadonlyMap<Band, Exact>;

/** A step is of the band in which its rate is written; a rate that has a name is of the one band that says it. */
function byPlace(bands: readonly Band[], steps: readonly Trace[], text: string): Amounts {
  return new Map(
    bands.flatMap((band): readonly (readonly [Band, Exact])[] => {
      const isAlone = bands.filter((other) => wordsOf(other, text) === wordsOf(band, text)).length === 1;
      const says = (step: Trace): boolean => isAlone && `${step.phrase} from `.startsWith(`${wordsOf(band, text)} from `);
      const own = steps.filter((step) => says(step) || (isWrittenOut(step) && standsIn(step, band.span)));
      return own.length === 0 ? [] : [[band, sumOf(own)]];
    }),
  );
}
function standsIn({ span, children }: Trace, band: Band['span']): boolean {
  const isInside = span !== undefined && band.from <= span.from && span.to <= band.to;
  return isInside || children.some((part) => standsIn(part, band));
}
function isWrittenOut({ children }: Trace): boolean {
  const rate = children.at(-1)?.op;
  return rate === 'literal' || rate === 'rising';
}
function wordsOf({ pay }: Band, text: string): string {
  return text.slice(pay.span.from, pay.span.to).replaceAll(/\s+/g, ' ').trim();
}

/** Where the text has gone on since, steps are known by their words, in order; those of many records are not known any more. */
function byWords({ forEach }: Component, bands: readonly Band[], steps: readonly Trace[], text: string): Amounts {
  const found = new Map<Band, Exact>();
  let left = forEach === undefined ? steps : [];
  for (const band of bands) {
    const [first, ...others] = left;
    if (first?.phrase !== wordsOf(band, text)) continue;
    found.set(band, sumOf([first]));
    left = others;
  }
  return found;
}

function sumOf(steps: readonly Trace[]): Exact {
  return steps.map(({ value }) => exactOfRational(value) ?? zero).reduce(add, zero);
}

function bandSteps(trace: Trace): readonly Trace[] {
  return trace.op === 'tiers' ? trace.children.filter(({ op }) => op === 'band') : trace.children.flatMap(bandSteps);
}
