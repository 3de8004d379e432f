import { isFigure } from '../../../runtime/evaluate/values.ts';
import { type Asked, nameAt } from './encoding.ts';
import { type Sides, sidesOf } from './sides.ts';
import * as terms from './terms.ts';

/** A yes or no: a comparison of figures, what is made of such, or a word of which only is known how it turns. */
export function truthTerm({ encoding, node, place }: Asked): Sides {
  const { analysis } = encoding;
  const truth = (id: number): Sides => encoding.truth(id, node.grain, place);
  const opaque = (): Sides =>
    encoding.knownTruth(analysis.truth(node.id, node.grain, place), `whether ${nameAt(analysis, node.id, place)}`);
  switch (node.op) {
    case 'both':
      return sidesOf(terms.and, truth(node.left), truth(node.right));
    case 'either':
      return sidesOf(terms.or, truth(node.left), truth(node.right));
    case 'not':
      return sidesOf(terms.not, truth(node.value));
    case 'same':
    case 'below':
    case 'at-most': {
      if (![node.left, node.right].every((id) => isFigure(analysis.node(id).type))) return opaque();
      const [left, right] = [node.left, node.right].map((id) => encoding.figure(id, node.grain, place));
      if (left === undefined || right === undefined) return opaque();
      const compare = { same: terms.same, below: terms.below, 'at-most': terms.atMost }[node.op];
      return sidesOf(compare, left, right);
    }
    default:
      return opaque();
  }
}
