import type { Exact } from '../../runtime/numbers/exact.ts';
import { greatestOf, leastOf } from '../gather/sums.ts';
import type { Html } from '../page/html.ts';
import type { Dot } from '../report.ts';
import { axisMarks, axisOf } from './axis.ts';
import { dotMarks } from './dots.ts';
import { drawn } from './drawn.ts';

export interface Labels {
  readonly said: string;
  readonly sales: string;
  readonly pay: string;
  readonly written: (value: Exact) => string;
  readonly titleOf: (dot: Dot) => string;
}

export const plane = { height: 260, marginLeft: 44, marginRight: 16, marginTop: 24, marginBottom: 40 } as const;

/** Pay upwards, sales across, a dot for everybody. */
export function scatter(dots: readonly Dot[], { said, sales, pay, written, titleOf }: Labels): Html {
  const [sold, paid] = [dots.map((dot) => dot.sales), dots.map((dot) => dot.pay)];
  const across = axisOf(leastOf(sold), greatestOf(sold), 5, written);
  const up = axisOf(leastOf(paid), greatestOf(paid), 5, written);
  return drawn({
    ...{ said, ...plane },
    x: { domain: across.domain, label: sales, labelAnchor: 'right' },
    y: { domain: up.domain, label: pay },
    marks: [...axisMarks(across, up), ...dotMarks(dots, titleOf)],
  });
}
