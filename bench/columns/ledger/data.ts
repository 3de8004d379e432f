import { chanceOf } from '../../chance.ts';
import type { BenchData } from '../written.ts';

/** A year of transactions as columns, in the order of their days; and what stands beside them for each payee. */
export interface Ledger {
  readonly payees: number;
  readonly teams: number;
  /** Which payee, which day (0 is 1970-01-01), which product, how many cents. */
  readonly rep: Uint16Array;
  readonly day: Uint16Array;
  readonly product: Uint8Array;
  readonly amount: Int32Array;
  /** Of each payee: which team, and cents a month. */
  readonly team: Uint16Array;
  readonly quota: Int32Array;
}

export const ledgerMonths = 12;
const products = ['Basic', 'Plus', 'Pro', 'Care', 'Parts'] as const;
/** Tenths of its amount that a sale of each product is credited with, as in the plan. */
export const weights = [10, 12, 15, 8, 5] as const;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysInYear = 365;
const firstDay = Date.UTC(2026, 0, 1) / 86_400_000;
/** The month of each day, from 0: by the day, 0 is 1970-01-01. */
export const monthOfDay = new Uint8Array(firstDay + daysInYear);
monthOfDay.set(
  daysOfMonths.flatMap((days, month) => Array.from({ length: days }, () => month)),
  firstDay,
);

const membersOfTeam = 20;
const transactionsOfPayee = 1_000;

/** So many transactions (up to 65 million), about a thousand for each payee and twenty payees in a team; the same every time. */
export function ledgerOf(transactions: number, perPayee = transactionsOfPayee): Ledger {
  const below = chanceOf(20_260_202);
  const payees = Math.max(1, Math.round(transactions / perPayee));
  const teams = Math.ceil(payees / membersOfTeam);
  const [rep, day] = [new Uint16Array(transactions), new Uint16Array(transactions)];
  const [product, amount] = [new Uint8Array(transactions), new Int32Array(transactions)];
  for (let row = 0; row < transactions; row++) {
    rep[row] = below(payees);
    day[row] = firstDay + Math.floor((row / transactions) * daysInYear);
    product[row] = below(products.length);
    amount[row] = 5_00 + below(795_00);
  }
  const usual = Math.round((perPayee / ledgerMonths) * 42_000);
  return {
    payees,
    teams,
    rep,
    day,
    product,
    amount,
    team: Uint16Array.from({ length: payees }, (_, payee) => payee % teams),
    quota: Int32Array.from({ length: payees }, () => Math.round((usual * (80 + below(40))) / 10_000) * 100),
  };
}

/** As files have them. */
export function ledgerData({ payees, teams, rep, day, product, amount, team, quota }: Ledger): BenchData {
  const names = Array.from({ length: payees }, (_, payee) => `P${(payee + 100_000).toString()}`);
  const squads = Array.from({ length: teams }, (_, place) => `T${(place + 1_000).toString()}`);
  const all = Int32Array.from({ length: payees }, (_, payee) => payee);
  return {
    payees: {
      file: 'payees.csv',
      rowCount: payees,
      columns: [
        { header: 'name', kind: 'texts', values: all, texts: names },
        { header: 'squad', kind: 'texts', values: team, texts: squads },
        { header: 'quota', kind: 'cents', values: quota },
      ],
    },
    tables: {
      ledger: {
        file: 'ledger.csv',
        rowCount: rep.length,
        columns: [
          { header: 'rep', kind: 'texts', values: rep, texts: names },
          { header: 'day', kind: 'days', values: day },
          { header: 'product', kind: 'texts', values: product, texts: products },
          { header: 'amount', kind: 'cents', values: amount },
        ],
      },
    },
  };
}
