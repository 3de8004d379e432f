import type { nameEntries } from '../names.ts';
import { besides, maybe, type SentencesOf } from './sentences.ts';

export const nameSentences: SentencesOf<typeof nameEntries> = {
  'unknown-name': ({ name, near, advice }) =>
    `没有任何东西叫 \`${name}\`。${besides(advice)}${maybe(near) || (advice === undefined ? `请定义它（\`${name} = …\`），或声明为填报数据：\`input ${name} : money\`。` : '')}`,
  'name-taken': ({ name }) => `\`${name}\` 在本方案中已经是别的东西的名字，请给其中一个换个名字。`,
  'name-means-two-things': ({ name, table }) =>
    `\`${name}\` 既是 \`${table}\` 的一列，又是方案里的一个数；这里指的是列。请给其中一个改名，或写成 \`${table}.${name}\`。`,
  'cyclic-definition': ({ names }) =>
    names.length === 1
      ? `\`${names[0] ?? ''}\` 要用到它自己：一个数不能取决于自身。请断开这个循环。`
      : `\`${[...names, names[0] ?? ''].join('` → `')}\` 绕成了一圈：一个数不能取决于自身。请断开这个循环。`,
  'unknown-column': ({ column, table, near }) => `表 \`${table}\` 没有 \`${column}\` 这一列。${maybe(near)}`,
  'unknown-table': ({ name, near }) => `没有叫 \`${name}\` 的表。${maybe(near) || `请声明它：\`table ${name} …\`。`}`,
  'unknown-group': ({ name, near, advice }) =>
    advice === undefined
      ? `\`${name}\` 不是激励对象的分组。${maybe(near)}分组可以是 \`team\`、\`company\`，或 \`payees\` 的一个文本列。`
      : `\`${name}\` 不是激励对象的分组。${besides(advice)}`,
  'no-team': () => '`team` 需要知道谁在哪个团队：请把 `payees` 的一列声明为 `team` 类型，例如 `manager : team`。',
  'named-like-a-period': ({ kind, name }) =>
    `这会把一个薪酬项目命名为 \`${name}\`。要表示多久发放一次，请写 \`${kind} paid ${name}\`；否则请换个名字。`,
  'which-records': ({ table, column }) =>
    `是该激励对象的全部 \`${table}\`，还是只算这个 ${column} 的？只算这些请写 \`in ${table} of ${column}\`；要算全部，请把总和单独写成一个定义。`,
  'no-manager': () => '谁向谁汇报？请把 `payees` 的一列声明为 `manager` 类型，其中存放每个人的上级的主键。',
  'component-needs-name': ({ kind }) =>
    `有两个薪酬项目都叫 \`${kind}\`。不写名字的项目在同类中只能有一个：请给它们起名，例如 \`${kind} base …\`。`,
  'two-words-no-sense': ({ group, name }) =>
    `\`${group} ${name}\` 没有说明分组里各人的数怎样合在一起。请写 \`sum of ${name} across ${group}\`（或 average、highest、lowest）。`,
};
