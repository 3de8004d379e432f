import type { tierEntries } from '../tiers.ts';
import { besides, kindName, partOf, type SentencesOf } from './sentences.ts';

export const tierSentences: SentencesOf<typeof tierEntries> = {
  'tiers-need-spread': ({ rate, bound, more }) =>
    `${rate} 是只对超出 ${bound} 的部分计提（\`on the excess\`），还是全额计提（\`on everything\`）？全额计提要多发 ${partOf(more.replace(/ more$/, ''))}。`,
  'tiers-leave-gap': ({ first, second }) => `没有说明 ${first} 到 ${second} 之间发多少：档位之间有空缺。`,
  'tiers-overlap': ({ first, second }) => `两个档位重叠：一个到 ${first} 为止，下一个从 ${second} 开始。`,
  'tiers-out-of-order': ({ first, second }) => `档位要从低到高排列，而 ${second} 排在了 ${first} 之后。`,
  'tiers-bounds-unlike': ({ first, second }) =>
    `无法判断 ${partOf(first)} 是否低于 ${partOf(second)}：同一阶梯的界限请都写成数额，或都写成同一目标的百分比。`,
  'tiers-end-closed': ({ bound, keyword }) => `没有说明超过 ${bound} 之后发多少。请加最后一档：\`${keyword} ${bound} pay …\`。`,
  'tiers-without-bands': () => '只有计提基数而没有档位，什么也不发。请加上档位，例如 `up to 100% pay 5%`，或写 `= 5% of …`。',
  'tiers-start-above-zero': ({ bound }) => `低于 ${bound} 不发放。`,
  'tiers-mix-lump-and-rate': () => '一次性奖金和提成比例不能放在同一个阶梯里：请拆成两个薪酬项目。',
  'tiers-money-against-target': ({ bound }) =>
    `写了 \`against\` 时，界限是目标的倍数，例如 \`100%\`；而 ${bound} 是金额。请去掉 \`against …\`，或写百分比。`,
  'tiers-rising-needs-range': () => '递增的比例需要两端：`from 80% to 100% pay 2% rising to 5% on everything`。',
  'tiers-rising-on-excess': () => '在档位内递增的比例只能全额计提（`on everything`）。',
  'tiers-spread-on-lump': () => '一次性奖金是整笔发放的：请去掉 `on the excess` 或 `on everything`，或改写为比例，例如 `6%`。',
  'tiers-each-needs-count': ({ found }) => `\`each\` 按件计发，所以计提基数必须是个数，现在却是${kindName(found)}。`,
  'tiers-select-text': () => '计提基数是数值，档位需要界限，例如 `up to 100%`。按列出的文本选择比例，请写 `… by product`。',
  'rate-falls': ({ rate, before, bound }) => `超过 ${bound} 后，提成比例从 ${before} 降到 ${rate}。`,
  'lump-looks-like-rate': ({ text }) =>
    `\`pay ${text}\` 是一次性发放 ${text} 这个金额。如果是百分比，请写 \`${text}%\`；如果是金额，请带上货币，例如 \`USD ${text}\`。`,
  'tiers-jump': ({ bound, size }) => `到 ${bound} 时，发放额跳升 ${partOf(size)}。`,
  'tiers-fall': ({ bound, size }) => `到 ${bound} 时，发放额下降 ${partOf(size)}：多卖一点反而少拿。`,
  'continuing-counts-itself': ({ words }) =>
    `\`${words}\` 把当前记录也算了进去，它的那一段会从自己的终点开始。请写 \`${words} before this\`。`,
  'pay-unclear': ({ words }) =>
    `\`${words}\` 是金额还是比例？金额请带上货币（\`$1,500 * factor\`），比例请写成百分比（\`150% * factor\`）。`,
  'scale-leaves-gap': ({ name, where }) =>
    `系数表 \`${name}\` 有空缺。${besides(where)}请加一档，或说明它所依据的数的范围：\`input … from 0 to 5\`。`,
  'scale-mixes-kinds': ({ name }) => `系数表 \`${name}\` 给出的值种类不一，必须都是同一种。`,
  'matrix-not-readable': ({ name, why }) => `二维系数表 \`${name}\` 无法读取。${besides(why)}`,
};
