import type { Span } from '../../grammar/span.ts';
import type { Replay } from './search/replay.ts';

/** What is known of a promise, and how. */
export type Verdict = {
  /** The plan's own sentence, or the one that every plan says unsaid. */
  readonly promise: string;
  readonly isWritten: boolean;
  readonly span: Span | undefined;
} & Outcome;

/** Without the cases for a run, which hold a whole calculation: small enough to be sent elsewhere often. All else is plain data as well. */
export function withoutReplay(verdict: Verdict): VerdictSaid {
  if (verdict.kind !== 'refuted') return verdict;
  const { replay: _, ...said } = verdict;
  return said;
}
/** A verdict as it is said, without its cases. */
export type VerdictSaid =
  Exclude<Verdict, { readonly kind: 'refuted' }> | Omit<Extract<Verdict, { readonly kind: 'refuted' }>, 'replay'>;

export type Outcome =
  | { readonly kind: 'proved'; readonly by: string; readonly reasons: readonly string[]; readonly over: readonly string[] }
  | {
      readonly kind: 'refuted';
      /** The two cases, as the runtime pays them. */
      readonly sentence: string;
      readonly setting: string;
      readonly culprit?: { readonly text: string; readonly span: Span };
      readonly fixes: readonly string[];
      /** The cases, for anybody's run. */
      readonly replay: Replay;
    }
  | { readonly kind: 'undecided'; readonly tried: readonly string[]; readonly stoppedBy: string | undefined }
  | { readonly kind: 'waived'; readonly because: string };
