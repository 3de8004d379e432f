/** What each exit code of the command line says. Scripts rely on them. */
export const exit = {
  fine: 0,
  /** The plan has errors. */
  planHasErrors: 1,
  /** `--verify` found a line that is otherwise when it is worked out one by one. */
  differs: 1,
  /** An unknown option, a plan file that cannot be read, no such payee or period. */
  wrongUsage: 2,
  /** Something in the data is wrong; results for whom it does not touch are still written. */
  dataProblems: 3,
  /** An example of the plan failed, or a written promise is refuted. */
  refuted: 4,
  unexpected: 70,
} as const;
export type Exit = (typeof exit)[keyof typeof exit];
