import type { Span } from '../span.ts';

/** A `#` comment where it stands in the text. */
export interface PlacedComment {
  /** Without the `#` and the blanks around it. */
  readonly text: string;
  readonly span: Span;
  /** Nothing but blanks before it on its line. */
  readonly ownLine: boolean;
}
