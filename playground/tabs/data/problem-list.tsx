import { useSignal } from '@preact/signals';
import type { Problem } from '../../../runtime/data.ts';
import { Icon } from '../../parts/icon.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { sheets } from '../../worker/workers.ts';
import type { GridDesk } from './grid-desk.ts';
import { dataWords } from './words/words.ts';

const most = 200;

interface ListProps {
  readonly problems: readonly Problem[];
  readonly desk: GridDesk;
}

/** What is wrong in the table, each with a way to its cell. */
export function ProblemList({ problems, desk }: ListProps) {
  const w = dataWords.value.problems;
  const at = useSignal(-1);
  if (problems.length === 0)
    return (
      <p class="sheet-problems-none good">
        <Icon name="check" />
        {w.none}
      </p>
    );
  const go = (index: number): void => {
    at.value = (index + problems.length) % problems.length;
    const problem = problems[at.value];
    if (problem !== undefined) void show(desk, problem);
  };
  return (
    <section class="sheet-problems" aria-label={w.title}>
      <header>
        <h2>{w.title}</h2>
        <span class="count bad">{problems.length}</span>
        <button
          type="button"
          class="button plain small"
          aria-label={w.previous}
          title={w.previous}
          onClick={() => go(at.value - 1)}
        >
          <Icon name="up" />
        </button>
        <button type="button" class="button plain small" aria-label={w.next} title={w.next} onClick={() => go(at.value + 1)}>
          <Icon name="down" />
        </button>
      </header>
      <ul>
        {problems.slice(0, most).map((problem, index) => (
          <li
            key={index}
            class={problem.severity === 'notice' ? 'notice' : 'bad'}
            aria-current={index === at.value ? 'true' : undefined}
          >
            <Icon name={problem.severity === 'notice' ? 'notice' : 'error'} />
            <Where problem={problem} onClick={() => go(index)} />
            <span class="message">
              <Sentence text={problem.message} />
            </span>
          </li>
        ))}
        {problems.length > most && <li class="quiet">{w.more(problems.length - most)}</li>}
      </ul>
    </section>
  );
}

function Where({ problem: { line, column }, onClick }: { readonly problem: Problem; readonly onClick: () => void }) {
  const w = dataWords.value.problems;
  if (line === undefined) return undefined;
  return (
    <button type="button" class="button plain small" onClick={onClick}>
      {column === undefined ? w.line(line) : w.cell(column, line)}
    </button>
  );
}

/** Moves to the cell that a problem is about. */
async function show(desk: GridDesk, { line, column }: Problem): Promise<void> {
  if (line === undefined) return;
  const asked = await sheets.ask('place', { file: desk.file, line });
  if (asked.kind !== 'answer' || asked.answer === undefined) return;
  const at = desk.headers.peek().findIndex((header) => header.trim() === column);
  desk.moveTo({ row: asked.answer, column: Math.max(0, at) });
}
