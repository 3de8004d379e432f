import type { typeEntries } from '../types.ts';
import { besides, kindName, placeName, type SentencesOf } from './sentences.ts';

const actions: Readonly<Record<string, string>> = {
  add: '相加',
  subtract: '相减',
  multiply: '相乘',
  divide: '相除',
  compare: '比较',
};

export const typeSentences: SentencesOf<typeof typeEntries> = {
  'types-do-not-fit': ({ action, left, right, advice }) =>
    `${kindName(left)}与${kindName(right)}不能${actions[action] ?? ` ${action} `}。${besides(advice)}`,
  'wrong-type': ({ place, wanted, found, advice }) =>
    `${placeName(place)}必须是${kindName(wanted)}，现在却是${kindName(found)}。${besides(advice)}`,
  'of-needs-a-ratio': ({ found }) => `\`of\` 取一个数的一部分，例如 \`6% of sales\`；它的左边现在是${kindName(found)}。`,
  'param-needs-type': ({ name }) =>
    `\`${name}\` 被用作除数，而从商看不出它是金额还是普通数字。请写明：\`param ${name} : money per month = …\` 或 \`param ${name} : number = …\`。`,
  'percent-needs-sign': ({ first, second }) => `百分比要带百分号。请写 \`${first}\`；如果是另一个意思，请写 \`${second}\`。`,
  'percent-against-number': ({ text }) =>
    `这里拿百分比与 ${text} 比较，而 ${text} 是整体的 ${text} 倍。如果是百分比，请写 \`${text}%\`。`,
  'currency-not-the-plans': ({ symbol, currency }) =>
    `\`${symbol}\` 不是本方案的货币，本方案用 ${currency}。请用 ${currency} 写这个数，或换算：\`… in ${currency} at rates\`。`,
  'currencies-mixed': ({ words, how }) =>
    `\`${words}\` 含有多种货币，直接求 ${how} 没有意义。请先逐笔换算：\`… in USD at rates\`。`,
  'parentheses-needed': ({ left }) => `\`in excess of\` 比它左边的 ${left} 结合得更紧。请给要先算的部分加上括号。`,
  'team-of-a-ratio': ({ group, name }) =>
    `\`${group} ${name}\` 会把比率相加。请用总和相除（\`${group} sales / ${group} target\`），或写 \`average of ${name} across ${group}\`。`,
  'already-a-group-figure': ({ name, group }) => `\`${name}\` 已经是整个 ${group} 的一个数：前面不要再写 \`${group}\`。`,
  'record-figure-outside': ({ figure, table }) =>
    `\`${figure}\` 是单条记录的数。在记录之外，请说明各条记录怎样合在一起，例如 \`sum of ${figure} in ${table}\`。`,
  'aggregate-needs-source': ({ aggregate }) =>
    `\`${aggregate} of …\` 需要知道对什么汇总：\`in\` 一张表、\`across\` 一个分组（\`across team\`），或 \`over\` 若干期间（\`over months of year\`）。`,
  'record-without-payee': ({ table, name }) =>
    `表 \`${table}\` 没有 payee 列，而 \`${name}\` 因人而异，所以在它的记录里没有意义。`,
  'two-payee-columns': ({ table, first, second }) =>
    `表 \`${table}\` 的一条记录里有两个激励对象：\`${first}\` 和 \`${second}\`。请把其中一列声明为 text，让业绩归属另一个。`,
  'constant-wanted': ({ place }) => `${placeName(place)}必须是写明的数，例如 \`30,000\` 或 \`5%\`。`,
};
