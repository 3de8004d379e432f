import { barChart } from '../../charts/bars.ts';
import { curveChart } from '../../charts/curve.ts';
import { histogram } from '../../charts/histogram.ts';
import { type Labels, scatter } from '../../charts/scatter.ts';
import { compared, ratioOf } from '../../gather/sums.ts';
import { divide, type Exact, exactOf } from '../../../runtime/numbers/exact.ts';
import type { Bar, ComponentPay, Dot, Effectiveness, Everybody, Headline, PayoutCurve, Spread } from '../../report.ts';
import type { ReportWords } from '../../words/words.ts';
import { markup, type Html } from '../html.ts';
import { absent, card, cards, quiet, type Section, type Telling } from '../telling.ts';
import { saidOf } from './sales.ts';

const mostPeriods = 24;
const mostComponents = 12;

/** How pay is spread, what it is for, and what sales cost. */
export function paySection(telling: Telling, { spread, costs, components, headline }: Everybody): Section {
  const { pay } = telling.words;
  const all = [
    spread === undefined ? undefined : spreadCard(telling, spread),
    components.length === 0 ? undefined : componentsCard(telling, components, headline.pay),
    costs.length === 0 ? undefined : costsCard(telling, costs.slice(-mostPeriods)),
  ].filter((one) => one !== undefined);
  const left = [...(spread === undefined ? [pay.withoutSpread] : []), ...(costs.length === 0 ? [pay.withoutCosts] : [])];
  return { id: 'pay', title: pay.title, body: markup`${all.length === 0 ? undefined : cards(all)}${left.map(quiet)}` };
}

function componentsCard({ words, written }: Telling, components: readonly ComponentPay[], total: Exact): Html {
  const { components: title, most } = words.pay;
  const lines = components.slice(0, mostComponents).map(({ name, pay }) => ({ name, value: pay, text: written.brief(pay) }));
  const [first] = components;
  const share = ratioOf(first?.pay, total);
  const said = first === undefined || share === undefined ? undefined : most(first.name, written.share(share));
  return card(title, barChart(lines, { said: saidOf(title, lines), hasTarget: false }), said);
}

function spreadCard({ words, written }: Telling, spread: Spread): Html {
  const { quartiles, range, spread: title } = words.pay;
  const said = [
    range(written.money(spread.lowest), written.money(spread.highest)),
    quartiles(written.amount(spread.quarter), written.amount(spread.middle), written.amount(spread.threeQuarters)),
  ].join(words.page.between);
  return card(title, histogram(spread, `${title}. ${said}`, written.short), said);
}

function costsCard({ words, written }: Telling, costs: readonly Bar[]): Html {
  const { costs: title, costLine, costEven } = words.pay;
  const lines = costs.map((bar) => ({ ...bar, text: written.share(bar.value) }));
  const sorted = costs.toSorted((a, b) => compared(a.value, b.value));
  const [least, most] = [sorted[0], sorted.at(-1)];
  const [low, high] = [least, most].map((bar) => written.share(bar?.value ?? exactOf(0n)));
  const said = low === high ? costEven(low ?? '') : costLine(low ?? '', least?.name ?? '', high ?? '', most?.name ?? '');
  return card(title, barChart(lines, { said: saidOf(title, lines), hasTarget: false }), said);
}

function curveCard(telling: Telling, curve: PayoutCurve): Html {
  const { words, written } = telling;
  const said = [words.curve.of(curve.curve.payee, curve.period), words.curve.everybody(written.count(curve.dots.length))].join(
    words.page.between,
  );
  return card(words.curve.title, curveChart(curve, labelsOf(telling, words.curve.title)), said);
}

function labelsOf({ words, written, report }: Telling, said: string): Labels {
  const { sales, payout } = words.terms;
  const titleOf = (dot: Dot): string =>
    `${dot.name}: ${sales} ${written.amount(dot.sales)}, ${payout} ${written.amount(dot.pay)}`;
  return {
    said,
    sales: `${sales}, ${report.plan.currency}`,
    pay: `${payout}, ${report.plan.currency}`,
    written: written.short,
    titleOf,
  };
}

/** What a payout looks like as sales vary, whether pay follows sales, and who gets it. */
export function effectivenessSection(telling: Telling, { effectiveness, headline, curve }: Everybody): Section {
  const { words } = telling;
  const { title, scatter: head, without } = words.effectiveness;
  const all = [
    ...(curve === undefined ? [] : [curveCard(telling, curve)]),
    ...(effectiveness === undefined
      ? []
      : [card(head, scatter(effectiveness.dots, labelsOf(telling, head)), words.effectiveness.dots)]),
    ...findingsCard(telling, headline, effectiveness),
  ];
  const left = [...(curve === undefined ? [words.curve.without] : []), ...(effectiveness === undefined ? [without] : [])];
  return { id: 'effectiveness', title, body: markup`${all.length === 0 ? undefined : cards(all)}${left.map(quiet)}` };
}

function findingsCard(telling: Telling, headline: Headline, effectiveness: Effectiveness | undefined): readonly Html[] {
  const of =
    effectiveness === undefined ? [] : [...correlationText(telling.words, effectiveness), ...mostText(telling, effectiveness)];
  const findings = [...of, ...targetText(telling, headline)];
  const list = findings.map(
    ({ figure, sentence }) =>
      markup`<div class="finding">
        <b>${figure}</b>
        <p>${sentence}</p>
      </div>`,
  );
  return list.length === 0 ? [] : [card(telling.words.effectiveness.findings, list)];
}

function correlationText({ effectiveness, page }: ReportWords, { correlation }: Effectiveness): readonly Finding[] {
  if (correlation === undefined) return [{ figure: absent, sentence: effectiveness.noCorrelation }];
  const { strong, some, none, against } = effectiveness.strength;
  const isAtLeast = (hundredths: bigint): boolean => compared(correlation, exactOf(hundredths, 100n)) >= 0;
  const words = isAtLeast(80n) ? strong : isAtLeast(40n) ? some : isAtLeast(-20n) ? none : against;
  return [{ figure: signed(correlation), sentence: [effectiveness.correlation, words].join(page.between) }];
}

/** To the hundredth: `0.93`. */
function signed({ n, d }: Exact): string {
  const hundredths = (n * 100n) / d;
  const size = hundredths < 0n ? -hundredths : hundredths;
  return `${hundredths < 0n ? '−' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`;
}

interface Finding {
  readonly figure: string;
  readonly sentence: string;
}

function targetText({ words, written }: Telling, { onTarget }: Headline): readonly Finding[] {
  if (onTarget === undefined) return [];
  const share = written.share(divide(exactOf(BigInt(onTarget.reached)), exactOf(BigInt(onTarget.of))));
  return [{ figure: share, sentence: words.effectiveness.onTarget(written.count(onTarget.reached), written.count(onTarget.of)) }];
}

function mostText({ words, written }: Telling, { most }: Effectiveness): readonly Finding[] {
  if (most === undefined) return [];
  const part = written.share(most.part);
  return [{ figure: part, sentence: words.effectiveness.most(written.count(most.people), written.count(most.of)) }];
}
