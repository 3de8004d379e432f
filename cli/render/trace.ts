import type { Trace } from '../../runtime/data.ts';
import type { Colors } from '../terminal.ts';

/** Why a figure is what it is, as an indented tree: what the plan says on the left of `=`, the figure on its right. */
export function traceLines(trace: Trace, colors: Colors, depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  const aside = [placeOf(trace), trace.over?.label, trace.of].filter((part) => part !== undefined && part !== '');
  const about = aside.length === 0 ? '' : colors.dim(`  (${aside.join(', ')})`);
  const line = `${indent}${sayingOf(trace)} = ${depth === 0 ? colors.bold(trace.shown) : trace.shown}${about}`;
  return [line, ...trace.children.flatMap((child) => traceLines(child, colors, depth + 1))];
}

function sayingOf({ name, phrase, op }: Trace): string {
  const words = phrase.replace(/\s+/g, ' ').trim();
  if (name !== undefined && words !== '' && words !== name) return `${name}: ${words}`;
  return name ?? (words === '' ? op : words);
}

function placeOf({ source }: Trace): string | undefined {
  return source === undefined ? undefined : `${source.file} line ${source.line}`;
}
