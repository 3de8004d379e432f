import type { PeriodUnit } from '../../runtime/calculation.ts';
import type { Answers, PayRhythm } from './answers.ts';

/** The unit of a pay period, as the plan writes it behind `money per`. */
export const unitOf: Readonly<Record<PayRhythm, PeriodUnit>> = {
  weekly: 'week',
  'semi-monthly': 'half-month',
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half-year',
  yearly: 'year',
};

/** Sizes that look at home: in whole units of the currency, all multiples of 100. */
export interface Sizes {
  /** What somebody is asked to sell in a pay period. */
  readonly target: bigint;
  readonly salary: bigint;
}

const perPeriod: Readonly<Record<PayRhythm, Sizes>> = {
  weekly: { target: 7_000n, salary: 600n },
  'semi-monthly': { target: 15_000n, salary: 1_300n },
  monthly: { target: 30_000n, salary: 2_600n },
  quarterly: { target: 90_000n, salary: 7_800n },
  'half-yearly': { target: 180_000n, salary: 15_600n },
  yearly: { target: 360_000n, salary: 31_200n },
};

/** About how many units buy what one dollar does; 1 for all others. */
const unitsPerDollar: Readonly<Record<string, bigint>> = {
  CNY: 5n,
  HKD: 8n,
  IDR: 15_000n,
  INR: 50n,
  JPY: 100n,
  KRW: 1_000n,
  MXN: 15n,
  PHP: 50n,
  RUB: 80n,
  THB: 30n,
  TRY: 30n,
  TWD: 30n,
  VND: 20_000n,
  ZAR: 15n,
};

export function sizesFor({ pays, currency }: Pick<Answers, 'pays' | 'currency'>): Sizes {
  const { target, salary } = perPeriod[pays];
  const units = unitsPerDollar[currency] ?? 1n;
  return { target: target * units, salary: salary * units };
}

/** As plans write it: `1,200,000`. */
export function amountText(amount: bigint): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** So many percent of an amount that is a multiple of 100. */
export function percentOf(percent: bigint, amount: bigint): bigint {
  return (percent * amount) / 100n;
}
