import type { tableEntries } from '../tables.ts';
import { kindName, maybe, placeName, type SentencesOf } from './sentences.ts';

export const tableSentences: SentencesOf<typeof tableEntries> = {
  'unknown-type': ({ word, near }) =>
    `\`${word}\` 不是类型。${maybe(near)}类型有 money、percent、number、count、date、text、yes/no、key、payee、team、month、quarter、year、非现金单位或表名。`,
  'type-not-here': ({ type, place }) => `类型 \`${type}\` 不能用在这里（${placeName(place)}）。`,
  'payees-need-key': () => '`payees` 必须有一列是 `key` 类型，用来标明每个激励对象，例如 `id : key`。',
  'column-twice': ({ column }) => `\`${column}\` 列声明了两次。`,
  'table-without-columns': ({ table }) => `表 \`${table}\` 没有列：请列出各列（\`amount : money\`），或在竖线之间写出各行。`,
  'dated-by-not-a-date': ({ column }) => `\`dated by ${column}\` 需要一个日期类型的列。`,
  'table-not-dated': ({ table, dates }) =>
    `\`${table}\` 的记录按哪个日期归入期间？请写 \`dated by\` 加上其中一个日期列：${dates}。`,
  'key-not-given': ({ table, key }) => `\`${table}\` 要按 \`${key}\` 查找，而这里没有它。请写明：\`${table}.… at ${key}\`。`,
  'wrong-number-of-keys': ({ table, wanted, found }) =>
    `除激励对象、团队和期间外，\`${table}\` 要按 ${wanted} 个键查找，这里给了 ${found} 个。`,
  'table-not-keyed': ({ table, column }) =>
    `\`${table}\` 存放的是记录，所以 \`${table}.${column}\` 不是一个数：请写汇总，例如 \`sum of ${column} in ${table}\`，或用 \`by\` 给表声明主键。`,
  'rates-not-readable': ({ table }) =>
    `表 \`${table}\` 必须给出每种货币的汇率：请声明为 \`by currency\`（以及 \`month\`），并有一个数字列。`,
  'currency-column-missing': ({ column, table }) => `表 \`${table}\` 没有存放各行货币的文本列 \`${column}\`。`,
  'record-needs-key': ({ table }) => `表 \`${table}\` 需要一个 \`key\` 类型的列来标明记录，别的表才能引用它们。`,
  'cell-not-readable': ({ cell, type }) => `\`${cell}\` 不是${kindName(type)}。`,
  'key-twice': ({ key }) => `${key} 的行出现了两次。`,
};
