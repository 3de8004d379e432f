import type { Problem } from '../../runtime/data.ts';
import type { Colors } from '../terminal.ts';

const mostShown = 3;

/** Problems for people: by kind, the first few of each in full, the rest counted, with where they are. */
export function problemLines(problems: readonly Problem[], colors: Colors): readonly string[] {
  const kinds = [...Map.groupBy(problems, ({ code, file }) => `${code} ${file ?? ''}`).values()];
  return kinds.flatMap((alike) => [
    ...alike.slice(0, mostShown).map((problem) => problemLine(problem, colors)),
    ...restLine(alike),
  ]);
}

function problemLine(problem: Problem, colors: Colors): string {
  const place = placeOf(problem);
  const where = place === '' || problem.message.startsWith(place) ? '' : `${place}: `;
  return `${colors.yellow(problem.code)}: ${where}${problem.message}`;
}

function placeOf({ file, line, column, payee, period }: Problem): string {
  const inFile = [file, line === undefined ? undefined : `line ${line}`, column].filter((part) => part !== undefined);
  const of = [payee, period].filter((part) => part !== undefined);
  return [inFile.join(' '), of.join(' ')].filter((part) => part !== '').join(', ');
}

function restLine(alike: readonly Problem[]): readonly string[] {
  const rest = alike.slice(mostShown);
  if (rest.length === 0) return [];
  const places = rest.map(({ line, payee, period }) =>
    line === undefined ? [payee, period].filter(Boolean).join(' ') : `line ${line}`,
  );
  const named = places.filter((place) => place !== '').slice(0, 8);
  const list = named.length === 0 ? '' : `: ${named.join(', ')}${rest.length > named.length ? ', …' : ''}`;
  return [`  … and ${rest.length} more like ${alike.length === mostShown + 1 ? 'it' : 'these'}${list}`];
}

/** `1 problem`, `3 problems`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
