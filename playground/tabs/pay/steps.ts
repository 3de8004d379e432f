import type { Span } from '../../../grammar/span.ts';
import type { Trace } from '../../../runtime/data.ts';
import { contentOf, type Saying, saying, stepsBelow } from '../../../runtime/statement-rows.ts';
import type { StatementWords } from '../../../runtime/statement-words.ts';
import { teller } from '../../../runtime/trace/told.ts';
import type { Explanation } from '../../worker/protocol.ts';

/** Where a step stands in its tree: the indexes of the steps on the way to it, such as `0.2.1`. */
export type Path = string;

/** A step of an explanation as the page tells it. */
export interface Step {
  readonly path: Path;
  readonly trace: Trace;
  readonly said: Saying;
  readonly below: readonly Step[];
  /** Where the same was explained before; nothing is below it then. */
  readonly above?: Path;
}

/** The words of the plan that a step comes from; those of what it hands on, where it has none of its own. */
export function wordsOf(trace: Trace): Span | undefined {
  const [only, ...more] = trace.children;
  return ownWords(trace) ?? (only === undefined || more.length > 0 ? undefined : wordsOf(only));
}

/** A band's are its rate. */
function ownWords({ op, span, children }: Trace): Span | undefined {
  return span ?? (op === 'band' ? children[1]?.span : undefined);
}

/** The lines of a payout as one tree: the payout above, a line's own explanation under it, each figure told once. */
export function payoutTree({ traces }: Explanation): Trace | undefined {
  const payout = traces.find(({ op }) => op === 'payout');
  const told = teller();
  if (payout === undefined) return traces[0] && told(traces[0]);
  const lines = traces.filter((trace) => trace !== payout);
  const explained = payout.children.map((line, index) => lines.find(({ name }) => name === line.name) ?? lines[index] ?? line);
  return { ...payout, children: explained.map(told) };
}

/** The steps of a tree in words. What is explained twice is so where it comes first. */
export function stepsOf(root: Trace, words: StatementWords): Step {
  const idOf = contentOf();
  const known = new Map<number, Path>();
  const stepOf = (trace: Trace, above: Trace | undefined, path: Path): Step => {
    const below = stepsBelow(trace);
    const step = { path, trace, said: saidOf(trace, above, words) };
    const first = below.length === 0 ? undefined : known.get(idOf(trace));
    if (first !== undefined) return { ...step, below: [], above: first };
    known.set(idOf(trace), path);
    return { ...step, below: below.map((child, index) => stepOf(child, trace, `${path}.${index}`)) };
  };
  return stepOf(root, undefined, '0');
}

function saidOf(trace: Trace, above: Trace | undefined, words: StatementWords): Saying {
  if (above === undefined) return { head: trace.op === 'payout' ? words.payout : trace.phrase };
  if (above.op !== 'payout') return saying(trace, above, words);
  const { name, phrase } = trace;
  return name === undefined || phrase.startsWith(name) ? { head: phrase } : { head: name, meaning: phrase };
}

/** All steps of which the test holds, from above to below. */
function stepsWhere(step: Step, holds: (step: Step) => boolean): readonly Step[] {
  const below = step.below.flatMap((child) => stepsWhere(child, holds));
  return holds(step) ? [step, ...below] : below;
}

/** The steps whose words lie closest around a place in the plan. */
export function stepsAround(root: Step, offset: number): readonly Path[] {
  const around = stepsWhere(root, ({ trace }) => isAround(ownWords(trace), offset));
  const lengthOf = ({ trace }: Step): number => lengthOfSpan(ownWords(trace));
  const shortest = Math.min(...around.map(lengthOf));
  return around.filter((step) => lengthOf(step) === shortest).map(({ path }) => path);
}

const isAround = (span: Span | undefined, offset: number): boolean =>
  span !== undefined && span.from <= offset && offset <= span.to;
const lengthOfSpan = (span: Span | undefined): number => (span === undefined ? Infinity : span.to - span.from);

/** Every path above the given ones: what must be open for them to be seen. */
export function above(paths: readonly Path[]): ReadonlySet<Path> {
  return new Set(
    paths.flatMap((path) =>
      path
        .split('.')
        .map((_, index, parts) => parts.slice(0, index).join('.'))
        .slice(1),
    ),
  );
}
