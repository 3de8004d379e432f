import type { Span } from '../../../grammar/span.ts';
import type { Trace } from '../../../runtime/data.ts';
import type { Explanation } from '../../worker/protocol.ts';

/** Where a step stands in its tree: the indexes of the children on the way to it, such as `0.2.1`. */
export type Path = string;

/** A rounding that changes nothing explains nothing: its figure stands for it. */
function simplified(trace: Trace): Trace {
  const [only] = trace.children;
  if (trace.op === 'round' && only !== undefined && trace.children.length === 1 && only.value === trace.value)
    return simplified({ ...only, ...(trace.name === undefined ? {} : { name: trace.name }) });
  return { ...trace, children: trace.children.map(simplified) };
}

/** The words of the plan that a step comes from; those of what it hands on, where it has none of its own. */
export function wordsOf({ span, children }: Trace): Span | undefined {
  const [only] = children;
  return span ?? (only === undefined || children.length > 1 ? undefined : wordsOf(only));
}

/** The lines of a payout as one tree: the payout above, a line's own explanation under it. */
export function payoutTree({ traces }: Explanation): Trace | undefined {
  const payout = traces.find(({ op }) => op === 'payout');
  if (payout === undefined) return traces[0] && simplified(traces[0]);
  const lines = traces.filter((trace) => trace !== payout);
  const explained = payout.children.map((line, index) => lines.find(({ name }) => name === line.name) ?? lines[index] ?? line);
  return simplified({ ...payout, children: explained });
}

/** The way from the root to each step of which the test holds. */
export function pathsWhere(trace: Trace, holds: (step: Trace) => boolean, path: Path = '0'): readonly Path[] {
  const below = trace.children.flatMap((child, index) => pathsWhere(child, holds, `${path}.${index}`));
  return holds(trace) ? [path, ...below] : below;
}

/** The steps whose words lie closest around a place in the plan. */
export function stepsAround(trace: Trace, offset: number): readonly Path[] {
  const around = ({ span }: Trace): boolean => span !== undefined && span.from <= offset && offset <= span.to;
  const lengths: number[] = [];
  pathsWhere(trace, (step) => {
    if (around(step) && step.span !== undefined) lengths.push(step.span.to - step.span.from);
    return false;
  });
  const shortest = Math.min(...lengths);
  return pathsWhere(trace, (step) => around(step) && step.span !== undefined && step.span.to - step.span.from === shortest);
}

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
