import type { Calculation } from '../runtime/calculation.ts';
import type { RunOptions } from '../runtime/data.ts';
import { type OpenSection, openSection, type SectionResult } from '../runtime/sections/open-section.ts';
import type { Section } from '../runtime/sections/section.ts';

/** A section to keep, by its place among all of them. */
export interface Given {
  readonly place: number;
  readonly calculation: Calculation;
  readonly options: RunOptions;
  readonly section: Section;
}

/** Keeps sections laid out, and works them out. */
export interface Keeper {
  keep(given: Given): void;
  again(): void;
  result(place: number): SectionResult;
}

export function keeper(): Keeper {
  const kept = new Map<number, OpenSection>();
  return {
    keep: ({ place, calculation, options, section }) => void kept.set(place, openSection(calculation, options, section)),
    again: () => {
      for (const section of kept.values()) section.again();
    },
    result: (place) => {
      const section = kept.get(place);
      if (section === undefined) throw new Error(`Section ${place} is not kept here.`);
      return section.result();
    },
  };
}
