import { barChart } from '../../charts/bars.ts';
import type { Bar, Everybody, Grouping, Person } from '../../report.ts';
import { markup, type Html } from '../html.ts';
import { absent, card, cards, quiet, type Section, table, type Telling } from '../telling.ts';

const mostBars = 12;

/** Attainment by team and by every other column that tells people apart, who leads, and what sells best. */
export function salesSection(telling: Telling, everybody: Everybody): Section {
  const { sales, attainment, parts } = telling.words;
  const { leaders, headline, groups } = everybody;
  if (leaders.bySales.length === 0) return { id: 'sales', title: sales.title, body: quiet(sales.without) };
  const all = [
    ...groups.map((group) => attainmentCard(telling, group)),
    ...everybody.parts.map((part) => partsCard(telling, part)),
    ...leaderCards(telling, everybody),
  ];
  const left = [
    ...(headline.onTarget === undefined ? [attainment.without] : groups.length === 0 ? [attainment.noGroups] : []),
    ...(everybody.parts.length === 0 ? [parts.without] : []),
  ];
  return { id: 'sales', title: sales.title, body: markup`${cards(all)}${left.map(quiet)}` };
}

function attainmentCard(telling: Telling, { column, bars }: Grouping): Html {
  const { words, written } = telling;
  const lines = bars.slice(0, mostBars).map((bar) => ({ ...bar, name: nameOf(telling, bar), text: written.share(bar.value) }));
  const best = bars[0] === undefined ? '' : words.attainment.best(nameOf(telling, bars[0]), written.share(bars[0].value));
  const chart = barChart(lines, { said: saidOf(words.attainment.by(column), lines), hasTarget: true });
  return card(words.attainment.by(column), chart, [best, moreOf(telling, bars)]);
}

function leaderCards(telling: Telling, { leaders }: Everybody): readonly Html[] {
  const { words, written } = telling;
  const { bySales, byAttainment } = words.leaders;
  const { sales, attainment, payout } = words.terms;
  const sold = leadersTable(telling, bySales, leaders.bySales, [sales, payout], (person) => [
    person.sales === undefined ? absent : written.amount(person.sales),
    written.amount(person.pay),
  ]);
  const reached = leadersTable(telling, byAttainment, leaders.byAttainment, [attainment, payout], (person) => [
    person.attainment === undefined ? absent : written.share(person.attainment),
    written.amount(person.pay),
  ]);
  return [card(bySales, sold), ...(leaders.byAttainment.length > 0 ? [card(byAttainment, reached)] : [])];
}

function leadersTable(
  { words }: Telling,
  said: string,
  people: readonly Person[],
  head: readonly string[],
  figuresOf: (person: Person) => readonly string[],
): Html {
  return table({
    ...{ said, words: 1 },
    head: [words.terms.payee, ...head],
    rows: people.map((person, i) => [markup`<span class="rank">${i + 1}</span>${person.name}`, ...figuresOf(person)]),
  });
}

function partsCard(telling: Telling, { column, bars }: Grouping): Html {
  const { words, written } = telling;
  const lines = bars
    .slice(0, mostBars)
    .map((bar) => ({ ...bar, name: nameOf(telling, bar), text: `${written.brief(bar.sales)} · ${written.share(bar.value)}` }));
  const [first] = bars;
  const best =
    first === undefined ? '' : words.parts.best(nameOf(telling, first), written.money(first.sales), written.share(first.value));
  return card(words.parts.by(column), barChart(lines, { said: saidOf(words.parts.by(column), lines), hasTarget: false }), [
    best,
    moreOf(telling, bars),
  ]);
}

const nameOf = ({ words }: Telling, { name }: Bar): string => (name === '' ? words.page.noName : name);

export function saidOf(title: string, lines: readonly { readonly name: string; readonly text: string }[]): string {
  return `${title}: ${lines.map(({ name, text }) => `${name} ${text}`).join(', ')}`;
}

function moreOf({ words, written }: Telling, bars: readonly Bar[]): Html | undefined {
  return bars.length <= mostBars ? undefined : markup` ${words.page.more(written.count(bars.length - mostBars))}.`;
}
