/** Why a cell is empty. */
export interface Why {
  readonly why: string;
}
export const why = (reason: string): Why => ({ why: reason });

/** What a promise says in the plan that keeps it, and what it says in the one that does not. */
export type Words = readonly [kept: string, broken: string];

/**
 * A construct of the language in two plans that differ in one place: one keeps `payout never falls as … rises`, one breaks it. The other
 * forms of promises are said of the plan that keeps it, once truly and once falsely.
 */
export interface Construct {
  readonly construct: string;
  /** Behind the name of both plans: ` for payees where …`, or lines of the header. */
  readonly head?: string;
  /** What both plans have in common. */
  readonly given?: string;
  readonly keeps: string;
  readonly breaks: string | Why;
  /** What rises; `sales` where nothing is said. */
  readonly as?: string;
  /** What the promises on a component are about; `commission` where nothing is said. */
  readonly of?: string;
  /** The component that falls in the plan that breaks the promise, where it is another. */
  readonly falling?: string;
  /** Both plans of `others never lose as … rises`. */
  readonly others?: Words | Why;
  /** `commission at most 7,700` */
  readonly atMost: Words | Why;
  readonly atLeast: Words | Why;
  /** `commission at most 8% of sales + 1`: another figure as the bound. */
  readonly portion: Words | Why;
  /** `team payout at most 8% of team sales`, of the plan with `round down`. */
  readonly team: Words | Why;
  /** `no cliff above 1 in sales`; or a plan that jumps by more than the one that keeps it may. */
  readonly cliff: Words | Jump | Why;
  /** Both plans of `pool is paid in full`. */
  readonly full?: Words | Why;
  /** Where the two plans differ, and where they differ as well. */
  readonly differs?: Words | Why;
  /** Nothing is promised unsaid of what rises. */
  readonly unsaid?: Why;
}
/** A step that the plan that keeps `no cliff` does not take, and the plan that takes a greater one. */
export interface Jump {
  readonly above: string;
  readonly jumps: string;
}
