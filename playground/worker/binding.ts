import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import { sourceNameOf } from '../sheets/data-file.ts';

/** The files of a plan by the tables that they fill, as the command line finds them in a folder. */
export function dataFor({ tables, payees }: Calculation, files: readonly SourceTable[]): RunData {
  const named = (source: string): SourceTable | undefined =>
    files.find(({ file }) => sourceNameOf(file) === source.toLowerCase());
  const read = tables
    .filter(({ rows }) => rows === undefined)
    .flatMap(({ name, source }) => {
      const table = named(source);
      return table === undefined ? [] : [[name, table] as const];
    });
  const people = payees?.rows === undefined ? named(payees?.source ?? 'payees') : undefined;
  const inputs = named('inputs');
  return {
    tables: Object.fromEntries(read),
    ...(people === undefined ? {} : { payees: people }),
    ...(inputs === undefined ? {} : { inputs }),
  };
}
