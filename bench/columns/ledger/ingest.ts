import { join } from 'node:path';
import { medianOf } from '../../timing.ts';
import { tookInAll } from '../../clock.ts';
import { oneThread } from '../duckdb.ts';
import { planOf } from '../plans.ts';
import { columnsFrom } from '../upside.ts';
import { writeCsv } from '../written.ts';
import { type Ledger, ledgerData } from './data.ts';

/** Milliseconds of the processor from a CSV file to columns, medians. */
export interface IngestTimes {
  readonly rows: number;
  readonly upside: number;
  readonly duckdb: number;
}

/** Both read the same file into typed columns in memory, on one thread, and check every cell against its type. */
export async function ingestTimes(folder: string, ledger: Ledger, rounds: number): Promise<IngestTimes> {
  const { payees, tables } = ledgerData(ledger);
  const files = { payees: join(folder, 'payees.csv'), ledger: join(folder, 'ledger.csv') };
  if (payees === undefined || tables['ledger'] === undefined) throw new Error('The ledger has no tables.');
  writeCsv(payees, files.payees);
  writeCsv(tables['ledger'], files.ledger);
  const times = { upside: [] as number[], duckdb: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    times.upside.push((await tookInAll(async () => columnsFrom(planOf('ledger'), files))).processor);
    times.duckdb.push((await tookInAll(async () => readBySql(files.ledger))).processor);
  }
  return { rows: ledger.rep.length, upside: medianOf(times.upside.slice(1)), duckdb: medianOf(times.duckdb.slice(1)) };
}

async function readBySql(file: string): Promise<void> {
  const connection = await oneThread();
  const columns = "{'rep': 'VARCHAR', 'day': 'DATE', 'product': 'VARCHAR', 'amount': 'DECIMAL(18, 2)'}";
  await connection.run(`create table ledger as select * from read_csv('${file}', header = true, columns = ${columns})`);
  connection.closeSync();
}
