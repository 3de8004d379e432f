import { useSignal } from '@preact/signals';
import { grouped } from '../../parts/money.ts';
import { Segments } from '../../parts/segments.tsx';
import type { Compared, Comparison } from '../../worker/what-if/comparison.ts';
import { whatIfWords } from './words/words.ts';

/** How many lines are drawn at first, and at each asking for more. */
const page = 50;

const ways = ['payees', 'teams', 'components', 'periods'] as const;
type By = (typeof ways)[number];

interface ImpactProps {
  readonly comparison: Comparison;
  /** What the two sides are called. */
  readonly titles?: { readonly base: string; readonly scenario: string };
}

/** What changes for whom: winners first, losers last, and as a bar to the right or to the left. */
export function Impact({ comparison, titles }: ImpactProps) {
  const w = whatIfWords.value;
  const by = useSignal<By>('payees');
  const limit = useSignal(page);
  const { [by.value]: lines = [] } = comparison;
  const { base, scenario } = titles ?? w;
  const most = Math.max(...lines.map(({ difference }) => Math.abs(Number(difference))), 0);
  return (
    <section class="impact" aria-label={w.impact}>
      <header>
        <h2>{w.impact}</h2>
        <Counts payees={comparison.payees} />
        <Segments
          label={w.by}
          choices={ways.filter((way) => comparison[way] !== undefined).map((way) => ({ value: way, title: w[way] }))}
          value={by.value}
          onChoose={(value) => (by.value = value)}
        />
      </header>
      <div class="impact-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{w[by.value]}</th>
              <th scope="col" class="figure">
                {base}
              </th>
              <th scope="col" class="figure">
                {scenario}
              </th>
              <th scope="col" class="figure">
                {w.difference}
              </th>
              <td class="bar-head" />
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, limit.value).map((line) => (
              <Line key={line.name} line={line} most={most} isPayee={by.value === 'payees'} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > limit.value && (
        <button type="button" class="button small" onClick={() => (limit.value += page)}>
          {w.showMore(Math.min(page, lines.length - limit.value))}
        </button>
      )}
    </section>
  );
}

export function directionOf(difference: string): 'more' | 'less' | 'same' {
  return /[1-9]/.test(difference) ? (difference.startsWith('-') ? 'less' : 'more') : 'same';
}

function Counts({ payees }: { readonly payees: readonly Compared[] }) {
  const w = whatIfWords.value;
  const count = (direction: ReturnType<typeof directionOf>): number =>
    payees.filter(({ difference }) => directionOf(difference) === direction).length;
  return (
    <ul class="impact-counts">
      <li class="more">{w.winners(count('more'))}</li>
      <li class="less">{w.losers(count('less'))}</li>
      <li>{w.unchanged(count('same'))}</li>
    </ul>
  );
}

interface LineProps {
  readonly line: Compared;
  /** The largest difference of all lines. */
  readonly most: number;
  readonly isPayee: boolean;
}

function Line({ line: { name, base, scenario, difference }, most, isPayee }: LineProps) {
  const w = whatIfWords.value;
  const direction = directionOf(difference);
  const words = { more: isPayee ? w.wins : w.more, less: isPayee ? w.loses : w.less, same: '' };
  const part = most === 0 ? 0 : Math.abs(Number(difference)) / most;
  return (
    <tr class={direction}>
      <th scope="row">{name}</th>
      <td class="figure">{grouped(base)}</td>
      <td class="figure">{grouped(scenario)}</td>
      <td class={`figure difference ${direction}`}>{signed(difference)}</td>
      <td class="bar">
        <span class="unseen">{words[direction]}</span>
        <i aria-hidden="true" style={{ '--part': part }} />
      </td>
    </tr>
  );
}

/** With a sign on both sides, so that colour is not needed. */
export function signed(difference: string): string {
  return directionOf(difference) === 'more' ? `+${grouped(difference)}` : grouped(difference);
}
