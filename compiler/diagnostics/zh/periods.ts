import type { periodEntries } from '../periods.ts';
import { periodName, type SentencesOf } from './sentences.ts';

export const periodSentences: SentencesOf<typeof periodEntries> = {
  'param-needs-period': ({ name, first, second }) =>
    `\`${name}\` 既用于${periodName(first)}，又用于${periodName(second)}，却没有说明是哪一种。请写明期间：\`param ${name} : money per month = …\`。`,
  'column-needs-period': ({ name, first, second }) =>
    `\`${name}\` 既用于${periodName(first)}，又用于${periodName(second)}，却没有说明是哪一种。请给这一列写明期间：\`${name} : money per month\`。`,
  'literal-in-two-periods': ({ name, first, second }) =>
    `\`${name}\` 只是一个金额，却既用于${periodName(first)}，又用于${periodName(second)}：两边比的是同一个数。请改为带期间的参数：\`param ${name} : money per month = …\`。`,
  'flow-too-coarse': ({ name, per, used }) =>
    `\`${name}\` 是每${periodName(per)}的金额，这里却用于${periodName(used)}，不足一个完整的${periodName(per)}。要平均分摊，请在声明处写 \`money per ${per} spread evenly\`；要用全部，请写 \`${name} this ${per}\`。`,
  'paid-too-often': ({ paid, pays }) => `方案是${periodName(pays)}发放，薪酬项目不能${periodName(paid)}发放：它的周期不能更短。`,
  'window-needs-record': ({ words }) =>
    `\`${words}\` 说的是当前记录，而这里没有记录。它只能写在带日期的表的 \`for each … in …\` 里。`,
  'running-needs-records': ({ words, table }) => `\`${words}\` 没有累加 \`${table}\` 的任何记录，所以这条记录之前没有可累加的。`,
  'cumulative-needs-window': ({ unit, target }) =>
    `\`cumulative over ${unit}\` 的薪酬项目按累计数计发，请说明与哪个销售目标相比：\`against ${target} this ${unit}\` 或 \`against ${target} ${unit} to date\`。`,
  'window-on-constant': ({ words, figure }) =>
    `\`${words}\` 写在 ${figure} 后面，而它任何时候都一样。带 \`where\` 的总和，期间要写在括号后面：\`(sum of … where …) ${words}\`。`,
  'prorated-twice': ({ name, per, every }) =>
    `\`${name}\` 是每${periodName(per)}的金额，本来就只算在岗的部分，再按${periodName(every)}写 \`prorated by\` 会扣两次。请去掉它，或声明为 \`${name} : money per ${every}\`。`,
  'versions-meet': ({ name, date, used }) =>
    `\`${name}\` 在 ${date} 变更，正好落在使用它的期间（${periodName(used)}）之内。请在参数末尾说明怎么算：\`prorated by days\`（按天折算）或 \`as of period end\`（以期末为准）。`,
  'versions-out-of-order': ({ name }) => `\`${name}\` 的各个版本必须按日期先后排列，各自带 \`from\`。`,
  'dates-out-of-order': () => '第一天不能晚于最后一天。',
};
