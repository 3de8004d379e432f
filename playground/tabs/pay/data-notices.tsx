import type { Problem, RunResult } from '../../../runtime/data.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../../parts/icon.tsx';

const most = 100;

/** What is wrong in the data or may have been overlooked, and what became of every row. */
export function DataNotices({ result }: { readonly result: RunResult }) {
  const w = words.value.notices;
  const notices = result.problems.filter(({ severity }) => severity === 'notice').length;
  const problems = result.problems.length - notices;
  return (
    <details class="notices" open={problems > 0}>
      <summary>
        <h2>{w.title}</h2>
        {problems > 0 && <span class="count bad">{w.problems(problems)}</span>}
        {notices > 0 && <span class="count">{w.notices(notices)}</span>}
      </summary>
      <ul class="problem-list">
        {result.problems.length === 0 && <li class="quiet">{w.none}</li>}
        {result.problems.slice(0, most).map((problem, index) => (
          <Line key={index} problem={problem} />
        ))}
        {result.problems.length > most && <li class="quiet">{w.more(result.problems.length - most)}</li>}
      </ul>
      <Rows result={result} />
    </details>
  );
}

function Line({ problem }: { readonly problem: Problem }) {
  const isNotice = problem.severity === 'notice';
  return (
    <li class={isNotice ? 'notice' : 'bad'}>
      <Icon name={isNotice ? 'notice' : 'error'} />
      <span>{problem.message}</span>
    </li>
  );
}

function Rows({ result }: { readonly result: RunResult }) {
  const w = words.value.notices;
  const fates = ['read', 'used', 'filtered', 'outside', 'undated', 'rejected'] as const;
  const tables = Object.entries(result.rows);
  if (tables.length === 0) return undefined;
  return (
    <table class="fates" aria-label={w.rows}>
      <thead>
        <tr>
          <th scope="col">{w.table}</th>
          {fates.map((fate) => (
            <th key={fate} scope="col" class="figure">
              {w[fate]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map(([name, counts]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {fates.map((fate) => (
              <td key={fate} class={`figure ${fate === 'rejected' && counts[fate] > 0 ? 'bad' : ''}`}>
                {counts[fate]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
