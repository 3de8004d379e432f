import { type Curve, type CurvePiece, type CurvePoint, curveOf, type Question, type Within } from '../../simulate/index.ts';
import { writeText } from '../../data/index.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import { amountOf, percentOf, readWritten, showsPercent } from '../figure-text.ts';
import type { CurveWords } from '../options.ts';
import { askedQuestion } from '../question.ts';
import { tableLines } from '../render/table.ts';
import type { Terminal } from '../terminal.ts';

/** `upside curve`: what somebody is paid as one figure varies, with every place at which something happens. */
export async function curve(plan: string, words: CurveWords, terminal: Terminal): Promise<Exit> {
  const asked = await askedQuestion(plan, words, words.component ?? 'payout', terminal);
  if (asked.kind === 'stopped') return asked.code;
  const range = { from: readWritten(words.from ?? ''), to: readWritten(words.to ?? '') };
  for (const end of ['from', 'to'] as const)
    if (words[end] !== undefined && range[end] === undefined)
      return stopped(`--${end} ${words[end]}: write a figure, such as 36,000 or 120%.`, terminal).code;
  const { from, to } = range;
  const answer = curveOf({ ...asked.question, ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  if ('problems' in answer) return stopped(answer.problems.map(({ message }) => message).join('\n'), terminal).code;
  if (words.svg !== undefined) return drawn(answer.curve, asked.question, words.svg, terminal);
  if (words.json === true) terminal.out(jsonText(answer.curve));
  else terminal.out([...linesOf(answer.curve, asked.question, terminal.width), ''].join('\n'));
  return exit.fine;
}

async function drawn(found: Curve, { calculation }: Question, file: string, terminal: Terminal): Promise<Exit> {
  const { curveChart } = await import('../charts/curve.ts');
  const unwritten = await writeText(curveChart(found, showsPercent(calculation, found.vary)), file);
  if (unwritten.length > 0) return stopped(unwritten.map(({ message }) => message).join('\n'), terminal).code;
  terminal.out(`Wrote ${file}.\n`);
  return exit.fine;
}

function linesOf(found: Curve, { calculation }: Question, width: number): readonly string[] {
  const figureOf = showsPercent(calculation, found.vary) ? percentOf : amountOf;
  const now = found.now === undefined ? '' : ` (now ${figureOf(found.now)})`;
  const rows = found.points.flatMap((point, i): readonly (readonly string[])[] => {
    if (point.kind === 'cents') return [];
    const rate = rateOf(found.pieces[i], figureOf === percentOf);
    return [[wordsOf(point), within(point.at, figureOf), paidText(point), rate]];
  });
  const unpaid = found.pieces.flatMap((piece) => (piece.kind === 'unpaid' ? [piece.problem.message] : []));
  const notes = [...new Set([...unpaid, ...found.points.flatMap(({ problem }) => problem?.message ?? [])])];
  return [
    `${found.what} of ${found.payee} in ${found.period}, as ${found.vary} varies${now}:`,
    '',
    ...tableLines({ head: ['', found.vary, found.what, 'each more'], rows }, width),
    ...(found.isCapped ? ['', 'It goes on: there are too many steps to show. Say a range with --from and --to.'] : []),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ];
}

function wordsOf({ kind, causes }: CurvePoint): string {
  const words = causes.map((cause) => cause.words).join('; ');
  if (kind === 'end') return words;
  return words === '' ? kind : kind === 'jump' ? `${words} (jump)` : words;
}

/** What is paid up to the point, there and beyond, each once. */
function paidText({ before, there, after }: CurvePoint): string {
  const amounts = [before, there, after].flatMap((limit) => (limit === undefined ? [] : [within(limit, amountOf)]));
  return amounts.filter((amount, i) => amount !== amounts[i - 1]).join(' → ') || '–';
}

function within({ low, high }: Within, shown: (text: string) => string): string {
  return low === high ? shown(low) : `about ${shown(low)}`;
}

function rateOf(piece: CurvePiece | undefined, isRatio: boolean): string {
  if (piece === undefined) return '';
  if (piece.kind === 'unpaid') return 'not paid';
  if (piece.slope === undefined) return piece.direction;
  return isRatio ? amountOf(piece.slope) : percentOf(piece.slope);
}
