import { error, orDidYouMean, warning } from './entry.ts';

/** Names: who means what. */
export const nameEntries = {
  'unknown-name': error<{ name: string; near?: string | undefined; advice?: string | undefined }>(
    ({ name, near, advice }) =>
      `Nothing is called \`${name}\`.${advice === undefined ? '' : ` ${advice}`}${orDidYouMean(near) || (advice === undefined ? ` Define it (\`${name} = …\`), or declare it as an input: \`input ${name} : money\`.` : '')}`,
  ),
  'name-taken': error<{ name: string }>(
    ({ name }) => `\`${name}\` is already the name of something else in this plan; give one of the two another name.`,
  ),
  'name-means-two-things': warning<{ name: string; table: string }>(
    ({ name, table }) =>
      `\`${name}\` is a column of \`${table}\` and also a figure of the plan; here it is the column. Rename one of them, or write \`${table}.${name}\`.`,
  ),
  'cyclic-definition': error<{ names: readonly string[] }>(({ names }) =>
    names.length === 1
      ? `\`${names[0] ?? ''}\` needs itself: a figure cannot depend on itself. Break the circle.`
      : `\`${[...names, names[0] ?? ''].join('` needs `').replaceAll('` needs `', '`, which needs `').replace('`, which needs `', '` needs `')}\` again: a figure cannot depend on itself. Break the circle.`,
  ),
  'unknown-column': error<{ column: string; table: string; near?: string | undefined }>(
    ({ column, table, near }) => `Table \`${table}\` has no column \`${column}\`.${orDidYouMean(near)}`,
  ),
  'unknown-table': error<{ name: string; near?: string | undefined }>(
    ({ name, near }) => `There is no table \`${name}\`.${orDidYouMean(near) || ` Declare it: \`table ${name} …\`.`}`,
  ),
  'unknown-group': error<{ name: string; near?: string | undefined; advice?: string | undefined }>(
    ({ name, near, advice }) =>
      advice ??
      `\`${name}\` is not a group of payees.${orDidYouMean(near)} A group is \`team\`, \`company\`, or a text column of \`payees\`.`,
  ),
  'no-team': error<Record<never, never>>(
    () => '`team` needs to know who is in which team: type one column of `payees` as `team`, such as `manager : team`.',
  ),
  'named-like-a-period': error<{ kind: string; name: string }>(
    ({ kind, name }) =>
      `This names a component \`${name}\`. Write \`${kind} paid ${name}\` for one that is paid so often, or give it another name.`,
  ),
  'which-records': error<{ table: string; column: string }>(
    ({ table, column }) =>
      `All of the payee's \`${table}\`, or only those of this ${column}? Write \`in ${table} of ${column}\` for these; take the sum into a definition of its own for all.`,
  ),
  'no-manager': error<Record<never, never>>(
    () => "Who reports to whom? Type one column of `payees` as `manager`: it holds the key of each one's manager.",
  ),
  'component-needs-name': error<{ kind: string }>(
    ({ kind }) =>
      `There are two components called \`${kind}\`. An unnamed one must be the only one of its kind: name them, such as \`${kind} base …\`.`,
  ),
  'two-words-no-sense': error<{ group: string; name: string }>(
    ({ group, name }) =>
      `\`${group} ${name}\` does not say how the figures of the group come together. Write \`sum of ${name} across ${group}\` (or average, highest, lowest).`,
  ),
};
