import type { Problem } from '../../runtime/data.ts';

/** What came of a file or a paste. */
export type Taken =
  | {
      readonly kind: 'taken';
      readonly file: string;
      readonly content: Blob;
      readonly headers: readonly string[];
      readonly rows: number;
      readonly leftOut: number;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };
