import type { planEntries } from '../plan.ts';
import { besides, kindName, maybe, placeName, type SentencesOf } from './sentences.ts';

export const planSentences: SentencesOf<typeof planEntries> = {
  'nothing-is-paid': () => '这个方案不发任何钱：没有薪酬项目，例如 `commission on sales …` 或 `salary = 4,000`。',
  'kind-misspelt': ({ name, near }) => `\`${name}\` 会计算，但永远不会发放，因为它不是薪酬项目的种类。你是不是想写 \`${near}\`？`,
  'said-twice': ({ what }) => `${placeName(what)}写了两遍，请只保留一处。`,
  'unknown-currency': ({ code, near }) =>
    `\`${code}\` 不是货币代码。${near === undefined ? '请使用三个字母的代码，例如 `USD`、`EUR`、`CNY`。' : maybe(near)}`,
  'include-not-found': ({ path }) => `找不到方案“${path}”。请写它相对于本方案所在文件夹的路径。`,
  'include-in-circle': ({ path }) => `方案“${path}”包含了它自己。请去掉这个循环。`,
  'include-not-readable': ({ path, line, message }) => `“${path}”第 ${line} 行有问题。${besides(message)}`,
  'payout-needs-money': ({ found }) => `发放额的上下限必须是金额，这里却是${kindName(found)}。`,
  'pool-fund-per-person': ({ group }) =>
    `奖金池资金是整个 ${group} 的一个数，这里却因人而异。请写成 \`${group} …\`，或对 ${group} 汇总。`,
  'share-bound-over-periods': () => '最低份额和取整只用于在人或分组之间分配。按月分配时，请改为给每个月一个权重。',
  'share-into-per-person': ({ words, group }) =>
    `分给每个 ${group} 的部分要按 ${group} 整体的数来分，而 \`${words}\` 因人而异。请写成 \`sum of ${words} across ${group}\`。`,
  'pool-clause-per-person': ({ clause }) =>
    `\`${clause}\` 因人而异，而奖金池是先扣减、后分配的：请用 \`among payees where …\` 选定参与分配的人。`,
  'contribution-not-plain': () =>
    '贡献占比是每个人在方案唯一的 `commission on …` 的计提基数中所占的部分，这里却没有或不止一个。请写 `split by` 和具体的数。',
  'schedule-not-whole': () => '发放计划各部分之和必须是 100%，这样每笔钱才能发完。',
  'credit-not-whole': ({ table }) =>
    `\`credit ${table}\` 的各份之和必须是 100%。在此之外的叠加业绩写作 \`also credit ${table} …\`。`,
  'splits-not-readable': ({ splits, table }) =>
    `表 \`${splits}\` 必须说明哪条记录归谁、归多少：一列类型为 \`${table}\`，一列为 payee，一列为 percent。`,
  'component-not-per-record': ({ component, table }) =>
    `\`${component}\` 是所有记录合在一起的一个金额，不能拆给其中一条。请逐条计发：\`${component} for each … in ${table} = …\`。`,
  'each-needs-for-each': ({ words }) =>
    `\`${words}\` 说的是多条记录中的每一条，只能写在 \`for each … in …\` 的薪酬项目里。要指整笔金额，请去掉 \`each\`。`,
  'clause-twice': ({ clause }) => `这个薪酬项目里写了两次 \`${clause}\`，请只保留一个。`,
  'nested-too-long': () => '方案中太多的数一环扣一环（超过 1,000 个）。请缩短这条链。',
  'promise-refuted': ({ found }) => `这条承诺没有兑现。${besides(found)}`,
  'pay-falls': ({ rising, found }) => `${rising} 上升时，发放额反而下降。${besides(found)}`,
};
