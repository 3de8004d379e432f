import { signal } from '@preact/signals';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData } from '../../runtime/data.ts';

/** Cases that refute a promise, one of which is paid instead of the data until somebody goes back. */
export interface LoadedCase {
  readonly id: number;
  readonly promise: string;
  readonly calculation: Calculation;
  readonly periods: string;
  readonly cases: readonly RunData[];
  /** Which of the cases. */
  readonly at: number;
  /** The plan that it is about; with any other it is not paid. */
  readonly text: string;
  readonly opened: number;
}
/** As it was last loaded; `loadedCase` (workbook.ts) says whether it still holds. */
export const lastLoaded = signal<LoadedCase | undefined>(undefined);
