import type { Chance } from '../promises/chance.ts';

/** What a random plan has said so far. */
export interface Saying {
  readonly chance: Chance;
  readonly lines: string[];
  /** Names of payee grain, by what they are. */
  readonly flows: string[];
  readonly ratios: string[];
  readonly answers: string[];
  /** Figures of a deal. */
  readonly amounts: string[];
  /** The plan's pay period, and the columns of people that it has. */
  readonly unit: string;
  readonly columns: readonly string[];
}

const grouped = (whole: number): string => whole.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
export const amount = (chance: Chance): string =>
  chance.onceIn(5)
    ? `${grouped(chance.whole(3_000))}.${chance.of(['01', '50', '99', '005'])}`
    : grouped(chance.of([0, 1, 10, 50, 100, 250, 1_000, 2_500, 10_000, 1_000_000]));
export const percent = (chance: Chance): string =>
  chance.onceIn(8)
    ? `${chance.whole(30)}.${chance.of(['3333333333', '000000000001', '125', '07'])}%`
    : `${chance.of([0, 1, 2, 5, 7, 10, 33, 50, 100, 120])}%`;

export const pick = (chance: Chance, names: readonly string[], otherwise: string): string =>
  names[chance.whole(names.length)] ?? otherwise;
export const flow = ({ chance, flows }: Saying): string => pick(chance, chance.onceIn(2) ? flows.slice(-2) : flows, '1,000');

export function condition(saying: Saying): string {
  const { chance, answers, columns, ratios } = saying;
  const simple = [
    `${flow(saying)} is ${chance.of(['at least', 'above', 'below', 'at most'])} ${chance.onceIn(2) ? 'target' : flow(saying)}`,
    `score is ${chance.of(['at least', 'above', 'below'])} ${1 + chance.whole(4)}`,
    ...(ratios.length > 0 ? [`${pick(chance, ratios, '1')} is at least ${percent(chance)}`] : []),
    ...(answers.length > 0 ? [pick(chance, answers, 'yes'), `not (${pick(chance, answers, 'yes')})`] : []),
    ...(columns.includes('region') ? ['region is "North"', 'region is not one of "North", "East"'] : []),
    ...(columns.includes('level') ? ['level is blank', 'level is "senior"'] : []),
    'trained is yes',
  ];
  const one = pick(chance, simple, 'trained is yes');
  return chance.onceIn(4) ? `${one} ${chance.of(['and', 'or'])} ${pick(chance, simple, 'trained is yes')}` : one;
}
