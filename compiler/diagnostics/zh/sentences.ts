import type { catalogue } from '../catalogue.ts';

/** Sentences for the same codes from the same facts as the entries of a part of the catalogue. */
export type SentencesOf<Entries extends Partial<typeof catalogue>> = {
  readonly [C in keyof Entries]: Entries[C] extends { readonly message: infer M } ? M : never;
};

/** `你是不是想写 `sales`？` or nothing. */
export function maybe(near: string | undefined): string {
  return near === undefined ? '' : `你是不是想写 \`${near}\`？`;
}

const kinds: Readonly<Record<string, string>> = {
  money: '金额',
  'a percentage': '百分比',
  'a number': '数字',
  'a count': '个数',
  'a number of days': '天数',
  'a date': '日期',
  'a text': '文本',
  'a yes or no': '是或否',
  'a figure': '数值',
  'a ratio': '比率',
  'a condition': '条件',
  'a week': '周',
  'a half-month': '半月',
  'a month': '月份',
  'a quarter': '季度',
  'a half-year': '半年',
  'a year': '年份',
};
const periods: Readonly<Record<string, string>> = {
  week: '周',
  'half-month': '半月',
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
  weekly: '每周',
  'semi-monthly': '每半月',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
};
/** A kind of figure; one that has no Chinese word stays as it is. */
export function kindName(said: string): string {
  return kinds[said] ?? said;
}
const stretches: Readonly<Record<string, string>> = {
  'a week': '一周',
  'a half-month': '半个月',
  'a month': '一个月',
  'a quarter': '一个季度',
  'a half-year': '半年',
  'a year': '一年',
};
/** A unit of time, or one stretch of it. */
export function periodName(said: string): string {
  return stretches[said] ?? periods[said] ?? said;
}
const places: Readonly<Record<string, string>> = {
  This: '这里',
  Here: '这里',
  'This figure': '这个数',
  'A bound': '界限',
  'A bound of an input': '填报数据的界限',
  'A condition': '条件',
  'A scale': '系数表',
  'A listed text': '列出的文本',
  'A share of credit': '业绩归属的份额',
  'What is converted': '要换算的数',
  'The share of a payment': '发放的份额',
  'The number of payments': '发放的次数',
  'The day of a payment': '发放的日期',
  'an input or param': '填报数据或参数',
  'The currency of the plan': '方案的货币',
  'How often the plan pays': '发薪周期',
  'The dates of the plan': '方案的生效日期',
  'The rounding of the plan': '方案的舍入方式',
  'The name of the plan': '方案的名称',
  'The start of the fiscal year': '财年的起始月份',
};
/** What a sentence is about, such as a bound. */
export function placeName(said: string): string {
  return places[said] ?? said.replace(/^What (`.*`) pays$/, '$1 发放的');
}
/** `target 的 1%` for `1% of target`. */
export function partOf(said: string): string {
  return said.replace(/^(\S+) of (.+)$/, '$2 的 $1');
}
/** Advice that is only said in English stands behind the sentence. */
export function besides(advice: string | undefined): string {
  return advice === undefined ? '' : `（${advice}）`;
}
