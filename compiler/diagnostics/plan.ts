import { error, warning } from './entry.ts';

/** The plan as a whole. */
export const planEntries = {
  'nothing-is-paid': warning<Record<never, never>>(
    () => 'This plan pays nothing: it has no component such as `commission on sales …` or `salary = 4,000`.',
  ),
  'kind-misspelt': warning<{ name: string; near: string }>(
    ({ name, near }) => `\`${name}\` is worked out and never paid, because it is no kind of component. Did you mean \`${near}\`?`,
  ),
  'said-twice': error<{ what: string }>(({ what }) => `${what} is said twice; keep one.`),
  'unknown-currency': error<{ code: string; near?: string | undefined }>(
    ({ code, near }) =>
      `\`${code}\` is not a currency code.${near === undefined ? ' Use its three letters, such as `USD`, `EUR`, `CNY`.' : ` Did you mean \`${near}\`?`}`,
  ),
  'include-not-found': error<{ path: string }>(
    ({ path }) => `The plan "${path}" cannot be found. Write its path as seen from this plan's folder.`,
  ),
  'include-in-circle': error<{ path: string }>(({ path }) => `The plan "${path}" includes itself. Take the circle apart.`),
  'include-not-readable': error<{ path: string; line: number; message: string }>(
    ({ path, line, message }) => `In "${path}", line ${line}: ${message}`,
  ),
  'payout-needs-money': error<{ found: string }>(({ found }) => `A limit of the payout must be money, and this is ${found}.`),
  'pool-fund-per-person': error<{ group: string }>(
    ({ group }) =>
      `The fund of a pool is one figure for the whole ${group}, and this one differs from person to person. Write \`${group} …\` or an aggregate across ${group}.`,
  ),
  'share-bound-over-periods': error<Record<never, never>>(
    () => 'A least part and a rounding are for shares among people and groups. Over months, give each month its weight instead.',
  ),
  'share-into-per-person': error<{ words: string; group: string }>(
    ({ words, group }) =>
      `What goes into each ${group} is divided by figures of the ${group} as a whole, and \`${words}\` differs from person to person. Write \`sum of ${words} across ${group}\`.`,
  ),
  'pool-clause-per-person': error<{ clause: string }>(
    ({ clause }) =>
      `\`${clause}\` differs from person to person, and a pool is cut before it is split: choose the people with \`among payees where …\`.`,
  ),
  'contribution-not-plain': error<Record<never, never>>(
    () =>
      "Contribution share is each one's part in the base of the plan's only `commission on …`, and here is none, or more than one. Write `split by` and the figure.",
  ),
  'schedule-not-whole': error<Record<never, never>>(
    () => 'The parts of a payment schedule must make 100%, so that every amount is paid out in full.',
  ),
  'credit-not-whole': error<{ table: string }>(
    ({ table }) => `The shares of \`credit ${table}\` must make 100%. Credit on top of it is written \`also credit ${table} …\`.`,
  ),
  'splits-not-readable': error<{ splits: string; table: string }>(
    ({ splits, table }) =>
      `Table \`${splits}\` must say who gets how much of which record: a column of type \`${table}\`, one of type payee and one of type percent.`,
  ),
  'component-not-per-record': error<{ component: string; table: string }>(
    ({ component, table }) =>
      `\`${component}\` is one amount for all records, so no part of it belongs to one of them. Pay it record by record: \`${component} for each … in ${table} = …\`.`,
  ),
  'each-needs-for-each': error<{ words: string }>(
    ({ words }) =>
      `\`${words}\` speaks of each of several records: it stands in a component \`for each … in …\`. Leave out \`each\` for the whole amount.`,
  ),
  'clause-twice': error<{ clause: string }>(({ clause }) => `\`${clause}\` stands twice in this component; keep one.`),
  'nested-too-long': error<Record<never, never>>(
    () => 'Too many figures of this plan lean on one another in one chain (over 1,000). Shorten the chain.',
  ),
  'promise-refuted': error<{ found: string }>(({ found }) => `This promise is not kept. ${found}`),
  'pay-falls': warning<{ rising: string; found: string }>(({ rising, found }) => `Pay falls as ${rising} rises. ${found}`),
};
