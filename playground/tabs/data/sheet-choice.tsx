import type { RunResult } from '../../../runtime/data.ts';
import { Icon } from '../../parts/icon.tsx';
import { problemsOf } from './marks.ts';
import type { Sheet } from './sheet-list.ts';
import { chooseSheet } from './taking.ts';
import { dataWords } from './words/words.ts';

interface ChoiceProps {
  readonly sheets: readonly Sheet[];
  readonly open: Sheet;
  readonly result: RunResult | undefined;
}

/** The tables side by side, with how things stand in each. */
export function SheetChoice({ sheets, open, result }: ChoiceProps) {
  return (
    <nav class="sheet-choice" aria-label={dataWords.value.sheets}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          class="button"
          aria-current={sheet.id === open.id ? 'true' : undefined}
          title={dataWords.value.kinds[sheet.kind]}
          onClick={() => chooseSheet(sheet.id)}
        >
          <State sheet={sheet} result={result} />
          <span class="name">{sheet.name}</span>
          <Note sheet={sheet} result={result} />
        </button>
      ))}
    </nav>
  );
}

interface StateProps {
  readonly sheet: Sheet;
  readonly result: RunResult | undefined;
}

function State({ sheet, result }: StateProps) {
  if (sheet.kind === 'in-plan') return <Icon name="compiled" />;
  if (sheet.file === undefined) return <Icon name="plus" />;
  return isBad(sheet, result) ? <Icon name="error" /> : <Icon name="data" />;
}

const isBad = (sheet: Sheet, result: RunResult | undefined): boolean =>
  problemsOf(sheet, result).some(({ severity }) => severity !== 'notice');

function Note({ sheet, result }: StateProps) {
  const w = dataWords.value;
  if (sheet.kind === 'in-plan') return <small>{w.kinds['in-plan']}</small>;
  if (sheet.kind === 'not-read') return <small>{w.notRead}</small>;
  if (sheet.file === undefined) return <small>{w.noFile}</small>;
  const problems = problemsOf(sheet, result).filter(({ severity }) => severity !== 'notice').length;
  return problems === 0 ? undefined : <small class="bad">{w.problemsIn(problems)}</small>;
}
