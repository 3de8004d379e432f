/** What a refutation says, in Chinese. It is made of the plan's own names and of figures; what is not known here stays English. */
import type { Fix } from '../../../../compiler/index.ts';
import type { Refuted } from '../../proofs.ts';

/** The setting becomes part of the sentence. */
export function verdictInChinese(verdict: Refuted): Refuted {
  const setting = verdict.setting
    .split(', ')
    .map((part) => first(settings, part))
    .join('，');
  const sentence = first(sentences, verdict.sentence);
  return { ...verdict, sentence: setting === '' ? sentence : `${setting}，${sentence}`, setting: '' };
}

export const mendInChinese = (mend: Fix): Fix => ({ ...mend, title: first(mends, mend.title) });

type Saying = readonly [english: RegExp, chinese: string];

const when = '( in(?: all up to)? [0-9A-Z-]+)?';
const amount = '([\\d.,%−-]+)';
const exactly = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

const sentences: readonly Saying[] = [
  [
    exactly(`At (.+) ${amount} pays ${amount}${when}; at ${amount} pays ${amount}${when}\\.`),
    '$1 为 $2 时支付 $3；为 $5 时支付 $6。',
  ],
  [
    exactly(`At (.+) ${amount} (\\S+) pays ${amount}${when}; at ${amount} \\S+ pays ${amount}${when}\\.`),
    '$1 为 $2 时 $3 支付 $4；为 $6 时支付 $7。',
  ],
  [
    exactly(`At (.+) ${amount} a colleague is paid ${amount}${when}; at ${amount} a colleague is paid ${amount}${when}\\.`),
    '$1 为 $2 时同事得到 $3；为 $5 时得到 $6。',
  ],
  [
    exactly(`From (.+) ${amount} to ${amount} the pay${when} falls from ${amount} to ${amount}\\.`),
    '$1 从 $2 到 $3，发放额从 $5 降到 $6。',
  ],
  [
    exactly(`At (.+) ${amount} (.+) is ${amount}, and the promise says at most ${amount}\\.`),
    '$1 为 $2 时 $3 为 $4，而承诺为至多 $5。',
  ],
  [
    exactly(`At (.+) ${amount} (.+) is ${amount}, and the promise says at least ${amount}\\.`),
    '$1 为 $2 时 $3 为 $4，而承诺为至少 $5。',
  ],
  [exactly(`At (.+) ${amount} (.+) is ${amount}, and ${amount} of it is paid\\.`), '$1 为 $2 时 $3 为 $4，其中只支付 $5。'],
];
const settings: readonly Saying[] = [
  [/^in ([0-9A-Z-]+)$/, '在 $1'],
  [/^raised in ([0-9A-Z-]+)$/, '在 $1 提高'],
  [/^with (.+)$/, '其中 $1'],
  [/^otherwise (.+)$/, '其余期间 $1'],
];
const mends: readonly Saying[] = [
  [/^pay the later rate (`.+`)$/, '后一档的费率改为 $1'],
  [/^let the rate not drop$/, '费率不低于前一档'],
  [/^let no later band give less than the one before$/, '后一档不低于前一档'],
  [/^say why it may: (`.+`)$/, '写明为何允许：$1'],
  [/^name the cases that differ: (`.+`)$/, '写明不同的情形：$1'],
  [/^let the rate rise within a band: (`.+`)$/, '让费率在档内递增：$1'],
];

function first(sayings: readonly Saying[], text: string): string {
  const saying = sayings.find(([english]) => english.test(text));
  return saying === undefined ? text : text.replace(...saying);
}
