import type { Compilation } from '../compile.ts';
import { casesOf } from './case.ts';
import { cellTextOf } from './literal.ts';

/** What a plan's first example gives to its first payee in its first period, as cells by name. */
export function firstFigures({ checked }: Compilation): Readonly<Record<string, string>> {
  const [first] = (checked?.checking.plan.examples ?? []).flatMap(casesOf);
  const lines = (first?.figures ?? []).filter(
    ({ payee, period, figure }) =>
      (payee ?? first?.payees[0]) === first?.payees[0] &&
      (period === undefined || period === first?.periods[0]) &&
      figure.group === undefined,
  );
  return Object.fromEntries(lines.flatMap(({ figure }) => entryOf(figure.name.name, cellTextOf(figure.value))));
}

const entryOf = (name: string, text: string | undefined): readonly (readonly [string, string])[] =>
  text === undefined ? [] : [[name, text]];
