import type { Span } from '../../grammar/span.ts';
import type { Replay } from './search/replay.ts';

/** What is known of a promise, and how. */
export type Verdict = {
  /** The plan's own sentence, or the one that every plan says unsaid. */
  readonly promise: string;
  readonly isWritten: boolean;
  readonly span: Span | undefined;
} & Outcome;

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
