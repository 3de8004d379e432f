import type { Exact } from '../../../runtime/numbers/exact.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { builder, inputShape, number, payeeGrain, teamGrain } from '../../runtime/build.ts';
import { type Contract, firstOf, lists } from './contract.ts';
import { type Row, valuesOf } from './evaluated.ts';

const most = 3;
const teams = lists(3, most);
const keyOf = (figures: readonly bigint[]): string => figures.join('-');

/** The places in every team of three whose figures lie between 0 and 3. */
function placesOf(tiesSplit: boolean): ReadonlyMap<string, readonly Exact[]> {
  const b = builder();
  const value = b.input('x');
  const rank = b.node(number, { op: 'rank', value, group: teamGrain as never, tiesSplit }, payeeGrain);
  const calculation = b.done({ inputs: [inputShape('x')] });
  const rows = teams.flatMap((team) =>
    team.map((x, i): Row => ({ payee: `${keyOf(team)} ${i}`, team: keyOf(team), period: '2026-01', x: `${x}` })),
  );
  const places = valuesOf(calculation, rank, rows);
  return new Map(teams.map((team, at) => [keyOf(team), [0, 1, 2].map((i) => places[3 * at + i] ?? exact.zero)]));
}

/** As one of a team has one more. */
function moved(isWrong: (before: Exact, after: Exact, isOwn: boolean) => boolean): string | undefined {
  return firstOf([false, true], (tiesSplit) => {
    const places = placesOf(tiesSplit);
    return firstOf(teams, (team) =>
      firstOf([0, 1, 2], (who) => {
        const after = places.get(keyOf(team.map((x, i) => (i === who ? x + 1n : x))));
        const before = places.get(keyOf(team)) ?? [];
        const isMoved = before.some((place, i) => after !== undefined && isWrong(place, after[i] ?? exact.zero, i === who));
        return isMoved ? `number ${who + 1} of ${keyOf(team)}${tiesSplit ? ', ties split' : ''}` : undefined;
      }),
    );
  });
}

export const rankContracts: readonly Contract[] = [
  {
    fact: 'whoever has more is never placed lower',
    usedBy: ['slope/aggregates.ts'],
    broken: () => moved((before, after, isOwn) => isOwn && exact.isBelow(before, after)),
  },
  {
    fact: 'as one has more, nobody else is placed higher',
    usedBy: ['slope/aggregates.ts'],
    broken: () => moved((before, after, isOwn) => !isOwn && exact.isBelow(after, before)),
  },
  {
    fact: 'no place is above the first',
    usedBy: ['slope/nodes.ts'],
    broken: () => moved((before) => exact.isBelow(before, exact.one)),
  },
];
