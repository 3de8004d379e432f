import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { paid } from '../../state/results.ts';
import { absentColumns } from './columns.ts';
import { EmptySheet } from './empty-sheet.tsx';
import { Fates } from './fates.tsx';
import { FileButton } from './file-button.tsx';
import { type GridDesk, gridDeskOf } from './grid-desk.ts';
import { InPlan } from './in-plan.tsx';
import { marksOf, problemsOf } from './marks.ts';
import { ProblemList } from './problem-list.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import type { Sheet } from './sheet-list.ts';
import { SheetTools } from './sheet-tools.tsx';
import { openSheet, sheetList, takeFiles } from './taking.ts';
import { TakingNotes } from './taking-notes.tsx';
import { dataWords } from './words/words.ts';
import './data.css';

/** The tables beside the plan: seen, edited, pasted, dropped. */
export function Data() {
  const isOver = useSignal(false);
  const w = dataWords.value;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    isOver.value = false;
    void takeFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <div
      class="data"
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={(event) => (isOver.value = event.currentTarget.contains(event.relatedTarget as Node | null))}
      onDrop={drop}
    >
      <TakingNotes />
      <Tables />
      {isOver.value && (
        <div class="drop-here">
          <Icon name="upload" />
          {w.taking.drop}
        </div>
      )}
    </div>
  );
}

function Tables() {
  const w = dataWords.value.empty;
  const sheet = openSheet.value;
  if (sheet === undefined)
    return (
      <Empty icon="data" title={paid.value === undefined ? w.unknown : w.nothing}>
        <p>{paid.value === undefined ? w.unknownText : w.nothingText}</p>
        <p class="ways">
          <FileButton title={dataWords.value.tools.choose} />
        </p>
      </Empty>
    );
  return (
    <>
      <SheetChoice sheets={sheetList.value} open={sheet} result={paid.value?.result} />
      {sheet.kind === 'in-plan' ? (
        <InPlan sheet={sheet} />
      ) : sheet.file === undefined ? (
        <EmptySheet sheet={sheet} />
      ) : (
        <FileSheet key={sheet.file.file} sheet={sheet} file={sheet.file.file} />
      )}
    </>
  );
}

function FileSheet({ sheet, file }: { readonly sheet: Sheet; readonly file: string }) {
  const desk = useMemo(() => gridDeskOf(file), [file]);
  const problems = useComputed(() => problemsOf(openSheet.value ?? sheet, paid.value?.result));
  const marks = useComputed(() => marksOf(problems.value));
  const counts = paid.value?.result.rows[sheet.name];
  return (
    <>
      <div class="sheet-bar">
        {counts !== undefined && <Fates counts={counts} />}
        <SheetTools desk={desk} />
      </div>
      <MissingColumns sheet={sheet} desk={desk} />
      <SheetGrid sheet={sheet} desk={desk} marks={marks.value} />
      <ProblemList problems={problems.value} desk={desk} />
    </>
  );
}

function MissingColumns({ sheet, desk }: { readonly sheet: Sheet; readonly desk: GridDesk }) {
  const w = dataWords.value;
  const absent = absentColumns(sheet, desk.source.value);
  if (absent.length === 0) return undefined;
  return (
    <div class="note bad absent">
      <Icon name="error" />
      {absent.map(({ header }) => (
        <span key={header}>
          <code>{header}</code> {w.missing}
          <button type="button" class="button small" onClick={() => desk.edit({ kind: 'add-column', header })}>
            <Icon name="plus" />
            {w.tools.addColumn(header)}
          </button>
        </span>
      ))}
    </div>
  );
}
