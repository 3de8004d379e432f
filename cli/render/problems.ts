import type { Problem } from '../../runtime/data.ts';
import type { Colors } from '../terminal.ts';

const mostShown = 3;

/** Problems for people: by kind, the first few of each in full, the rest counted, with where they are. */
export function problemLines(problems: readonly Problem[], colors: Colors): readonly string[] {
  const inTurn = [...problems.filter((problem) => !isNotice(problem)), ...problems.filter(isNotice)];
  const kinds = [...Map.groupBy(inTurn, ({ code, file }) => `${code} ${file ?? ''}`).values()];
  return kinds.flatMap((alike) => [
    ...alike.slice(0, mostShown).map((problem) => problemLine(problem, colors)),
    ...restLine(alike),
  ]);
}

function problemLine(problem: Problem, colors: Colors): string {
  const place = placeOf(problem);
  const where = place === '' || problem.message.startsWith(place) ? '' : `${place}: `;
  const paint = isNotice(problem) ? colors.cyan : colors.yellow;
  return `${paint(problem.code)}: ${where}${problem.message}`;
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

/** What one should look at, though nothing need be wrong. */
export const isNotice = ({ severity }: Problem): boolean => severity === 'notice';

/** `2 problems and 1 notice`. */
export function countedProblems(problems: readonly Problem[]): string {
  const notices = problems.filter(isNotice).length;
  const parts = [
    ...(problems.length > notices ? [counted(problems.length - notices, 'problem')] : []),
    ...(notices > 0 ? [counted(notices, 'notice')] : []),
  ];
  return parts.join(' and ');
}

/** `1 problem`, `3 problems`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
