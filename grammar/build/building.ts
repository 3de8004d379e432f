import type { CstNode } from 'chevrotain';
import type { SyntaxProblem } from '../problem.ts';
import type { Span } from '../span.ts';
import type { Written } from '../tree/index.ts';
import { spanOfNode } from './pieces.ts';

/** The lists of a part's comments while they are still being handed out. */
export interface OpenComments {
  readonly docs: string[];
  readonly before: string[];
  readonly after: string[];
}
/** A part of the tree that comments may belong to. */
export interface Anchor {
  readonly span: Span;
  readonly isItem: boolean;
  readonly comments: OpenComments;
}

/** What building a tree needs besides the syntax nodes, and what it leaves for the comments. */
export interface Building {
  readonly anchors: Anchor[];
  readonly problems: SyntaxProblem[];
}

/** The span of a part, and its comments, which are found later. */
export function written(build: Building, span: Span, isItem = false): Written {
  const comments: OpenComments = { docs: [], before: [], after: [] };
  build.anchors.push({ span, isItem, comments });
  return { span, comments };
}
export function writtenNode(build: Building, node: CstNode, isItem = false): Written {
  return written(build, spanOfNode(node), isItem);
}
