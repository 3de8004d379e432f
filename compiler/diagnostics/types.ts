import { error, warning } from './entry.ts';

/** Kinds of figures and what can be done with them. */
export const typeEntries = {
  'types-do-not-fit': error<{ action: string; left: string; right: string; advice?: string }>(
    ({ action, left, right, advice }) => `Cannot ${action} ${left} and ${right}.${advice === undefined ? '' : ` ${advice}`}`,
  ),
  'wrong-type': error<{ place: string; wanted: string; found: string; advice?: string | undefined }>(
    ({ place, wanted, found, advice }) =>
      `${place} must be ${wanted}, and this is ${found}.${advice === undefined ? '' : ` ${advice}`}`,
  ),
  'of-needs-a-ratio': error<{ found: string }>(
    ({ found }) => `\`of\` takes a part of a figure, such as \`6% of sales\`; on its left stands ${found}.`,
  ),
  'param-needs-type': error<{ name: string }>(
    ({ name }) =>
      `\`${name}\` is divided by, and a quotient does not settle whether it is money or a plain number. Say it: \`param ${name} : money per month = …\` or \`param ${name} : number = …\`.`,
  ),
  'percent-needs-sign': error<{ first: string; second: string }>(
    ({ first, second }) => `A percentage is written with its sign. Write \`${first}\`, or \`${second}\` if that is meant.`,
  ),
  'percent-against-number': warning<{ text: string }>(
    ({ text }) =>
      `This compares a percentage with ${text}, which is ${text} times the whole. Write \`${text}%\` if that is meant.`,
  ),
  'currency-not-the-plans': error<{ symbol: string; currency: string }>(
    ({ symbol, currency }) =>
      `\`${symbol}\` is not the plan's currency, which is ${currency}. Write the figure in ${currency}, or convert it: \`… in ${currency} at rates\`.`,
  ),
  'currencies-mixed': error<{ words: string; how: string }>(
    ({ words, how }) =>
      `\`${words}\` is money of several currencies, and their ${how} means nothing. Convert each first: \`… in USD at rates\`.`,
  ),
  'parentheses-needed': error<{ left: string }>(
    ({ left }) => `\`in excess of\` binds tighter than ${left} on its left. Put parentheses round the part that is meant.`,
  ),
  'team-of-a-ratio': error<{ group: string; name: string }>(
    ({ group, name }) =>
      `\`${group} ${name}\` would add up ratios. Divide the sums (\`${group} sales / ${group} target\`), or write \`average of ${name} across ${group}\`.`,
  ),
  'already-a-group-figure': error<{ name: string; group: string }>(
    ({ name, group }) => `\`${name}\` is one figure for the whole ${group}: write it without \`${group}\` before it.`,
  ),
  'record-figure-outside': error<{ figure: string; table: string }>(
    ({ figure, table }) =>
      `\`${figure}\` is a figure of one record. Outside a record say how the records come together, such as \`sum of ${figure} in ${table}\`.`,
  ),
  'aggregate-needs-source': error<{ aggregate: string }>(
    ({ aggregate }) =>
      `\`${aggregate} of …\` needs to know over what: \`in\` a table, \`across\` a group (\`across team\`), or \`over\` periods (\`over months of year\`).`,
  ),
  'record-without-payee': error<{ table: string; name: string }>(
    ({ table, name }) =>
      `Table \`${table}\` has no payee column, so \`${name}\`, which differs from payee to payee, means nothing in its records.`,
  ),
  'two-payee-columns': error<{ table: string; first: string; second: string }>(
    ({ table, first, second }) =>
      `Table \`${table}\` names two payees in a record, \`${first}\` and \`${second}\`. Type one of them as text, so that the other takes the credit.`,
  ),
  'constant-wanted': error<{ place: string }>(({ place }) => `${place} must be a plain figure, such as \`30,000\` or \`5%\`.`),
};
