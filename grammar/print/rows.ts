import type { Cell, PipeRow, PipeTable } from '../tree/index.ts';
import { commented, padded, widest, type Lines } from './lines.ts';
import { text } from './words.ts';

function cell(written: Cell, isHeader: boolean): string {
  const bare = written.text;
  const isPlain =
    !/[|｜\n\r]/.test(bare) && !bare.startsWith('"') && bare.trim() === bare && !(isHeader && /^(?:#|$)/.test(bare));
  return written.quoted || !isPlain ? text(bare) : bare;
}

function row(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((each, i) => padded(each, widths[i] ?? 0)).join(' | ')} |`;
}

/** Rows between pipes, their cells under each other. */
export function pipeTable(table: PipeTable): Lines {
  const header = table.header.map((each) => cell(each, true));
  const bodies = table.rows.map((each) => each.cells.map((one) => cell(one, false)));
  const widths = header.map((title, i) => widest([title, ...bodies.map((cells) => cells[i] ?? '')]));
  const line = (each: PipeRow, i: number): Lines => commented(each.comments, row(bodies[i] ?? [], widths));
  return [row(header, widths), ...table.rows.flatMap(line)];
}
