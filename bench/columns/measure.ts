import { crmIsThere, crmOf } from './crm/data.ts';
import { type QuestionTimes, questionTimes } from './crm/questions.ts';
import { componentGrowth, type GrowthPoint, ledgerGrowth, tierGrowth } from './growth.ts';
import { type ChangeTimes, changeTimes } from './ledger/change.ts';
import { ledgerMonths, ledgerOf } from './ledger/data.ts';
import { type IngestTimes, ingestTimes } from './ledger/ingest.ts';
import { memoryInItsOwnProcess } from './ledger/memory-process.ts';
import { ledgerReference } from './ledger/reference.ts';
import { type ThreadTimes, threadTimes } from './ledger/threads.ts';
import { ledgerWays } from './ledger/ways.ts';
import { planOf } from './plans.ts';
import type { Part, Settings } from './settings.ts';
import { tierMonths, tierRows } from './tiers/data.ts';
import { tierReference } from './tiers/reference.ts';
import { slowTierWays, tierWays } from './tiers/ways.ts';
import { takeTurns } from './turns.ts';
import type { WayId } from './way.ts';
import type { WorkloadTimes } from './workload-times.ts';

/** All that is measured of columns, on one machine in one run; a part is absent where it was not asked for or cannot be. */
export interface Speed {
  readonly tiers?: WorkloadTimes;
  readonly ledger?: WorkloadTimes;
  readonly threads?: ThreadTimes;
  readonly change?: ChangeTimes;
  readonly ingest?: IngestTimes;
  /** The most bytes that a way held, for the whole ledger. */
  readonly memory?: readonly { readonly way: WayId; readonly bytes: number }[];
  readonly questions?: QuestionTimes;
  readonly growth?: Growth;
}
export interface Growth {
  readonly tiers: readonly GrowthPoint[];
  readonly ledger: readonly GrowthPoint[];
  readonly components: readonly GrowthPoint[];
}

const whole = { payeePeriods: 1_000_000, transactions: 10_000_000, crmPayees: 10_000 };

/** Measures part after part; `done` hears of each as it is finished. Files go into the folder. */
export async function measure(settings: Settings, folder: string, done: (speed: Speed) => void): Promise<Speed> {
  const measured: Speed[] = [];
  for (const part of settings.only) {
    const one = await measurePart(part, settings, folder);
    done(one);
    measured.push(one);
  }
  return Object.assign({}, ...measured) as Speed;
}

async function measurePart(part: Part, { size, rounds }: Settings, folder: string): Promise<Speed> {
  const transactions = Math.round(whole.transactions * size);
  switch (part) {
    case 'tiers':
      return { tiers: await tierTimes(Math.round(whole.payeePeriods * size), rounds, folder) };
    case 'ledger':
      return { ledger: await ledgerTimes(transactions, rounds, folder) };
    case 'threads':
      return { threads: await threadTimes(ledgerOf(transactions), 3 * rounds) };
    case 'change':
      return { change: changeTimes(ledgerOf(transactions), 3_000) };
    case 'ingest':
      return { ingest: await ingestTimes(folder, ledgerOf(transactions), Math.min(3, rounds)) };
    case 'memory':
      return { memory: memoryUses(transactions, folder) };
    case 'questions':
      return crmIsThere ? { questions: askedAbout(Math.max(35, Math.round(whole.crmPayees * size)), rounds) } : {};
    case 'growth':
      return { growth: await growthOf(size, Math.min(5, rounds), folder) };
  }
}

async function tierTimes(payeePeriods: number, rounds: number, folder: string): Promise<WorkloadTimes> {
  const rows = tierRows(Math.ceil(payeePeriods / tierMonths));
  const ways = { ...tierWays(folder, rows), ...slowTierWays(rows) };
  const payouts = rows.salary.length;
  const title = `${payouts.toLocaleString('en')} payee-periods: salary, three tiers, a cap`;
  return { title, per: 'payout', count: payouts, payouts, ...(await takeTurns(ways, rounds, tierReference(rows))) };
}

async function ledgerTimes(transactions: number, rounds: number, folder: string): Promise<WorkloadTimes> {
  const ledger = ledgerOf(transactions);
  const { payees, teams } = ledger;
  const people = `${payees.toLocaleString('en')} payees in ${teams.toLocaleString('en')} teams`;
  const title = `${transactions.toLocaleString('en')} transactions of ${people}, one year: tiers of the year to date, and a pool`;
  const turns = await takeTurns(ledgerWays(folder, ledger), rounds, ledgerReference(ledger));
  return { title, per: 'transaction', count: transactions, payouts: payees * ledgerMonths, ...turns };
}

function memoryUses(transactions: number, folder: string): Speed['memory'] & object {
  return (['upside', 'javascript', 'c'] as const).flatMap((way) => {
    const bytes = memoryInItsOwnProcess(way, transactions, folder);
    return bytes === undefined ? [] : [{ way, bytes }];
  });
}

function askedAbout(payees: number, rounds: number): QuestionTimes {
  return questionTimes(planOf('crm'), crmOf(payees), Math.min(5, rounds));
}

const upTo = (most: number, size: number): readonly number[] =>
  [10_000, 100_000, 1_000_000, 10_000_000].filter((rows) => rows <= Math.max(100_000, most * size));

async function growthOf(size: number, rounds: number, folder: string): Promise<Growth> {
  const sizes = upTo(10_000_000, size);
  return {
    tiers: await tierGrowth(folder, sizes, rounds),
    ledger: await ledgerGrowth(folder, sizes, rounds),
    components: await componentGrowth([1, 2, 4, 8, 16, 32], 100_000, rounds),
  };
}
