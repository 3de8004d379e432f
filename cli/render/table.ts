/** Rows of texts as aligned lines: the first column to the left, the others, which hold figures, to the right. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sums, under a line of their own. */
  readonly foot?: readonly string[];
}

/** Stands where there is no figure. */
export const noFigure = '–';

/** A table too wide for its space goes on below in blocks of columns, each with the first column again. */
export function tableLines(table: TextTable, space: number): readonly string[] {
  const all = [table.head, ...table.rows, ...(table.foot === undefined ? [] : [table.foot])];
  const widths = table.head.map((_, column) => all.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0));
  return blocksOf(widths, space).flatMap((columns, block) =>
    block === 0 ? blockLines(table, columns, widths) : ['', ...blockLines(filledRows(table, columns), columns, widths)],
  );
}

/** What goes on below leaves out the rows that have nothing there. */
function filledRows(table: TextTable, columns: readonly number[]): TextTable {
  return { ...table, rows: table.rows.filter((row) => columns.some((column) => (row[column] ?? noFigure) !== noFigure)) };
}

function blocksOf(widths: readonly number[], space: number): readonly (readonly number[])[] {
  const blocks: number[][] = [[]];
  let used = widths[0] ?? 0;
  for (const [index, width] of widths.slice(1).entries()) {
    const last = blocks.at(-1) ?? [];
    if (used + 2 + width > space && last.length > 0) {
      blocks.push([index + 1]);
      used = (widths[0] ?? 0) + 2 + width;
    } else {
      last.push(index + 1);
      used += 2 + width;
    }
  }
  return blocks;
}

function blockLines(table: TextTable, columns: readonly number[], widths: readonly number[]): readonly string[] {
  const line = (row: readonly string[]): string => {
    const figures = columns.map((column) => padStart(row[column] ?? '', widths[column] ?? 0));
    return [padEnd(row[0] ?? '', widths[0] ?? 0), ...figures].join('  ').trimEnd();
  };
  const rule = '─'.repeat(columns.reduce((sum, column) => sum + 2 + (widths[column] ?? 0), widths[0] ?? 0));
  return [line(table.head), ...table.rows.map(line), ...(table.foot === undefined ? [] : [rule, line(table.foot)])];
}

/** How many columns a terminal gives a text: two to each ideograph or full-width form, none to what combines with the one before. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /\p{M}/u.test(letter)
      ? 0
      : /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(letter)
        ? 2
        : 1;
  return width;
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
