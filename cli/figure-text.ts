import type { Calculation, RationalText } from '../runtime/calculation.ts';
import { type Exact, exactOf, exactOfRational, rationalText } from '../runtime/numbers/exact.ts';
import { groupedText, percentText } from '../runtime/numbers/printing.ts';
import { figureOf } from '../simulate/what-if/figures.ts';

/** A figure as people write it, `36,000.00` or `120%`, as an exact number; undefined for anything else. */
export function readWritten(text: string): RationalText | undefined {
  const read = figureOf(text);
  return read && rationalText(read.value);
}

/** How a plan's figure of that name is shown. */
export function showsPercent({ definitions, nodes, inputs }: Calculation, name: string): boolean {
  const node = nodes[definitions.find((one) => one.name === name)?.node ?? -1];
  const type = node?.type ?? inputs.find((one) => one.name === name)?.type;
  return type?.kind === 'percent';
}

const exactly = (text: RationalText): Exact => exactOfRational(text) ?? exactOf(0n);

export const percentOf = (text: RationalText): string => percentText(exactly(text));
export const amountOf = (text: RationalText): string => groupedText(exactly(text), 2, 6);
