import type { SyntaxCode } from '../../../grammar/problem.ts';
import { besides } from './sentences.ts';

/** The grammar says what it found in English; it stands behind. */
export const syntaxSentences: Readonly<Record<SyntaxCode, (said: string) => string>> = {
  'plan-empty': () => '方案是空的。可以从一行开始，例如 `commission = 5% of sales`。',
  'plan-too-large': (said) => `方案太大。${besides(said)}`,
  'plan-not-text': (said) => `这不是文本文件。${besides(said)}`,
  'nested-too-deeply': (said) => `嵌套太深。${besides(said)}`,
  'unexpected-word': (said) => `这里不该有这个词。${besides(said)}`,
  'something-missing': (said) => `这里缺了内容。${besides(said)}`,
  'unknown-character': (said) => `这里有无法识别的字符。${besides(said)}`,
  'text-not-closed': (said) => `引号没有闭合。${besides(said)}`,
  'number-badly-grouped': (said) => `数字的千位分隔不对，逗号只能每三位一个。${besides(said)}`,
  'date-does-not-exist': (said) => `这一天不存在。${besides(said)}`,
  'row-has-wrong-cells': (said) => `这一行的单元格数与表头不符。${besides(said)}`,
};
