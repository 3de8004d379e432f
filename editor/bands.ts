import type { Compilation } from '../compiler/compile.ts';
import type { Band, Component } from '../grammar/tree/index.ts';
import type { Trace } from '../runtime/data.ts';
import type { Selected } from './analysis.ts';
import { ownItems } from './names/occurrences.ts';

/** A band of a component and what it pays in the selected case; `amount` is absent where it is not reached. */
export interface PaidBand {
  readonly component: string;
  readonly band: Band;
  readonly amount?: string;
}

/** What each band pays in the selected case, where the text still has the bands of the calculation. */
export function paidBands(compilation: Compilation, { calculation, session, payee, period }: Selected): readonly PaidBand[] {
  const tiers = ownItems(compilation).filter(
    (item): item is Component => item.kind === 'component' && item.value.kind === 'tiers',
  );
  return tiers.flatMap((item) => {
    const component = item.name?.name ?? item.component;
    if (item.value.kind !== 'tiers' || item.forEach || !calculation.components.some(({ name }) => name === component)) return [];
    const { traces } = session.trace(payee, period, component);
    const steps = traces.flatMap(bandSteps);
    const textOf = ({ span }: { readonly span: { readonly from: number; readonly to: number } }): string =>
      compilation.text.slice(span.from, span.to).replaceAll(/\s+/g, ' ').trim();
    let left = steps;
    return item.value.bands.map((band) => {
      const [first, ...others] = left;
      if (first === undefined || first.phrase !== textOf(band.pay)) return { component, band };
      left = others;
      return { component, band, amount: first.shown };
    });
  });
}

function bandSteps(trace: Trace): readonly Trace[] {
  return trace.op === 'tiers' ? trace.children.filter(({ op }) => op === 'band') : trace.children.flatMap(bandSteps);
}
