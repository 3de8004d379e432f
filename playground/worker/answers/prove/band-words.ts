import type { PlanTree } from '../../../../grammar/tree/index.ts';
import type { Span } from '../../../../grammar/span.ts';
import type { Refuted } from '../../proofs.ts';

/** The verdict with the whole band that does it, from `above` to how far it pays: what somebody would read out. */
export function withWholeBand(verdict: Refuted, tree: PlanTree): Refuted {
  const { culprit } = verdict;
  const span = culprit && bandsOf(tree).find((band) => holds(band, culprit.span));
  return culprit === undefined || span === undefined ? verdict : { ...verdict, culprit: { ...culprit, span } };
}

const bandsOf = ({ items }: PlanTree): readonly Span[] =>
  items.flatMap((item) => {
    if (item.kind === 'scale') return item.bands.map(({ span }) => span);
    return item.kind === 'component' && item.value.kind === 'tiers' ? item.value.bands.map(({ span }) => span) : [];
  });

const holds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;
