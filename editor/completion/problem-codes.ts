/** Problems that figures and data of an example can lead to; each has a page in `docs/errors/`. */
export const problemCodes: readonly string[] = [
  ...['missing-input', 'missing-param-version', 'missing-row', 'blank-value', 'target-not-positive', 'divided-by-zero'],
  ...['base-below-zero', 'average-of-none', 'highest-of-none', 'lowest-of-none', 'nobody-contributes', 'weight-negative'],
  ...['fund-negative', 'deduction-negative', 'floors-exceed-amount', 'not-ranked', 'no-record', 'no-group', 'no-payee'],
  ...['manager-circle', 'reference-not-found', 'row-refused', 'rows-overlap', 'duplicate-key', 'splits-do-not-add-up'],
  ...['cell-blank', 'cell-out-of-range', 'text-not-listed', 'period-not-whole', 'period-too-short', 'step-not-positive'],
  ...['depends-on-itself', 'currencies-differ', 'unknown-payee', 'payout-withheld', 'group-not-inside', 'start-not-known'],
];
