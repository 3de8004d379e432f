/** Names of cells by what stops them. */
type Open = Readonly<Record<string, readonly string[]>>;

/** True promises that are not proved. */
export const notDecided: Open = {
  'the bound moves as well, and nothing is known of the difference between the two': [
    'bands below zero: at most a portion',
    'a scale that rises between bounds: at most a portion',
    'the best, the worst and the mean month: at most a portion',
    'how many months reached something: at most a portion',
    'cumulative over the year: at most a portion',
    'cumulative, with a cap of the year: at most a portion',
    'what was paid out before: at most a portion',
    'a count of cells that are not blank: at most a portion',
    'a column of the payees: at most a portion',
    'each record rounded by itself: at most a portion',
    'for each client: at most a portion',
    'records of a record: at most a portion',
    'how many records refer to a record: at most a portion',
    'a slice of one’s own on a running total: at most a portion',
    'the best and the worst of the team: at most a portion',
    'an amount over the months: at most a portion',
  ],
  'nothing that holds for each person sums up to what is promised of the team': [
    'a scale that rises between bounds: team payout at most a portion',
    'each record rounded by itself: team payout at most a portion',
    'for each client: team payout at most a portion',
    'records of a record: team payout at most a portion',
    'the average of the team: team payout at most a portion',
    'an amount over the months: team payout at most a portion',
    'a pool by contribution: team payout at most a portion',
    'a pool by another figure: team payout at most a portion',
  ],
  'the figure is known to lie in a wider range than it does': [
    'bands against a target: at most an amount',
    'cumulative over the year: at most an amount',
    'cumulative, with a cap of the year: at most an amount',
    'what was paid out before: at most an amount',
    'cumulative over the year: at least an amount',
    'cumulative, with a cap of the year: at least an amount',
    'a cap whose rest is paid later: at least an amount',
  ],
  'it is not known how far a smallest step reaches through these figures': [
    'a rate by another figure: no cliff',
    'a scale by a score: no cliff',
    'a floor and a cap after a condition: no cliff',
    'a sum over the months of the quarter: no cliff',
    'cumulative over the year: no cliff',
    'cumulative, with a cap of the year: no cliff',
    'what was paid out before: no cliff',
    'a recoverable draw: no cliff',
    'a reserve that fills up: no cliff',
    'a loss that is made good first: no cliff',
    'a balance of each record: no cliff',
    'for each record, held until a date: no cliff',
    'for each record, in instalments after a date: no cliff',
    'each record rounded by itself: no cliff',
    'bands on a running total: no cliff',
    'records of a record: no cliff',
    'lost on a second date: no cliff',
    'a slice of one’s own on a running total: no cliff',
    'how many of the team reached something: no cliff',
    'how many did not: no cliff',
    'a pool by contribution: no cliff',
    'a pool in equal parts: no cliff',
    'a pool by another figure: no cliff',
    'a pool among some, with a cap: no cliff',
    'a budget of the team: no cliff',
  ],
  'what schedules pay out of earlier months has no rule when it moves': [
    'what was paid out before: payout never falls',
    'what was paid out before: component never falls',
  ],
  'balances that what is sold earlier turns have no rule': [
    'a balance of each record: payout never falls',
    'a balance of each record: component never falls',
  ],
  'records of records, bundles, running totals and parts of records have no rule when they move': [
    'lost on a second date: payout never falls',
    'lost on a second date: component never falls',
  ],
  'aggregates that a record more may change otherwise than by its amount have no rule': [
    'a slice of one’s own on a running total: payout never falls',
    'a slice of one’s own on a running total: component never falls',
  ],
  'a limit over a team, or carried on, has no rule when it moves': [
    'a budget of the team: payout never falls',
    'a budget of the team: component never falls',
  ],
};

/** False promises that are not refuted. */
export const notRefuted: Open = {};

/** Of the open ones those of which the contrary is said: mistakes of the prover that are to be mended. */
export const mistaken: readonly string[] = [];

/** Refutations by figures that stand for rows, which another plan does not have. */
export const notReplayed: readonly string[] = [];
