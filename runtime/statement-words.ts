/** The words of a printed statement. */
export interface StatementWords {
  readonly payout: string;
  readonly nothing: string;
  /** Stands for a figure that was explained above. */
  readonly above: string;
  readonly rounded: string;
  readonly more: (count: number) => string;
  /** Before a figure that is taken away. */
  readonly less: (what: string) => string;
  readonly whose: (what: string, who: string) => string;
  /** A rate on a part of a base: one that is a portion of it, or so much for each. */
  readonly portion: (rate: string, part: string) => string;
  readonly each: (rate: string, part: string) => string;
  /** The part of a base that lies in a band that begins at nothing. */
  readonly first: (to: string) => string;
  readonly slice: (part: string, from: string, to: string) => string;
}
export const englishWords: StatementWords = {
  payout: 'Payout',
  nothing: 'Nothing is paid.',
  above: '(as above)',
  rounded: 'rounded',
  more: (count) => `… and ${count} more`,
  less: (what) => `less ${what}`,
  whose: (what, who) => `${what} of ${who}`,
  portion: (rate, part) => `${rate} of ${part}`,
  each: (rate, part) => `${rate} each for ${part}`,
  first: (to) => `the first ${to}`,
  slice: (part, from, to) => `${part} (from ${from} to ${to})`,
};
export const chineseWords: StatementWords = {
  payout: '发放额',
  nothing: '没有发放。',
  above: '（同上）',
  rounded: '已舍入',
  more: (count) => `……另有 ${count} 项`,
  less: (what) => `减 ${what}`,
  whose: (what, who) => `${who}的 ${what}`,
  portion: (rate, part) => `${part}的 ${rate}`,
  each: (rate, part) => `${part}，每件 ${rate}`,
  first: (to) => `最初 ${to}`,
  slice: (part, from, to) => `${part}（从 ${from} 到 ${to}）`,
};
