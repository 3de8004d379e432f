/** What somebody says to the four questions of a new plan. The lists are the choices, in the order in which they are offered. */
export interface Answers {
  /** 1. How often, and in which currency (ISO 4217)? */
  readonly pays: PayRhythm;
  readonly currency: string;
  /** 2. What is measured? */
  readonly measure: Measure;
  /** 3. Is there a target, and how is pay made? */
  readonly hasTarget: boolean;
  readonly way: Way;
  /** 4. Is there something for the team? */
  readonly team: TeamPart;
}

export const payRhythms = ['weekly', 'semi-monthly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type PayRhythm = (typeof payRhythms)[number];

/** One figure per person and period, typed in; or a table of deals that adds up to it. */
export const measures = ['figure', 'deals'] as const;
export type Measure = (typeof measures)[number];

/** `marginal`: each tier on its own slice; `retroactive`: the tier reached on everything. */
export const ways = ['flat', 'marginal', 'retroactive', 'lump-sums', 'salary-and-commission'] as const;
export type Way = (typeof ways)[number];

export const teamParts = ['nothing', 'pool', 'bonus'] as const;
export type TeamPart = (typeof teamParts)[number];

/** What is chosen before anybody has chosen. */
export const usualAnswers: Answers = {
  pays: 'monthly',
  currency: 'USD',
  measure: 'figure',
  hasTarget: true,
  way: 'marginal',
  team: 'nothing',
};
