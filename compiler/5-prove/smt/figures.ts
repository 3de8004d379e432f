import { minorDigitsOf } from '../../../runtime/numbers/currencies.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { throughWindow } from '../slope/place.ts';
import { matrixTerm, scaleTerm, tiersByTerm } from './bands.ts';
import { type Asked, nameAt, type NodeOf } from './encoding.ts';
import { wholeSteps } from './rounding.ts';
import { isStill, type Sides, sidesOf, still } from './sides.ts';
import * as terms from './terms.ts';
import { tiersTerm } from './tiers.ts';

/** A figure made of its arguments; undefined for those of which only their range and direction is said. */
export function figureTerm(asked: Asked): Sides | undefined {
  const { node, at, encoding, place } = asked;
  switch (node.op) {
    case 'literal': {
      const value = exact.exactOfRational(node.value);
      return value && still(terms.numeral(value));
    }
    case 'add':
      return sidesOf(terms.sum, at(node.left), at(node.right));
    case 'subtract':
      return sidesOf(terms.difference, at(node.left), at(node.right));
    case 'multiply':
      return sidesOf(terms.product, at(node.left), at(node.right));
    case 'divide':
      return quotient(asked, at(node.left), at(node.right));
    case 'negate':
      return sidesOf(terms.negative, at(node.value));
    case 'excess':
      return sidesOf((value, over) => terms.greater(terms.zero, terms.difference(value, over)), at(node.value), at(node.over));
    case 'greatest':
      return node.values.map(at).reduce((best, next) => sidesOf(terms.greater, best, next));
    case 'least':
      return node.values.map(at).reduce((best, next) => sidesOf(terms.lesser, best, next));
    case 'choose': {
      const condition = encoding.truth(node.condition, node.grain, place);
      const [then, otherwise] = encoding.inSomeCases(() => [at(node.then), at(node.otherwise)] as const);
      return sidesOf(terms.ite, condition, then, otherwise);
    }
    case 'steps':
      return steps({ ...asked, node });
    case 'round':
      return rounded({ ...asked, node });
    case 'tiers':
      return tiersTerm({ ...asked, node });
    case 'tiers-by':
      return tiersByTerm({ ...asked, node });
    case 'scale':
      return scaleTerm({ ...asked, node });
    case 'matrix':
      return matrixTerm({ ...asked, node });
    case 'at':
      return encoding.figure(node.value, node.grain, { ...throughWindow(place, node.window), facts: [] });
    default:
      return undefined;
  }
}

/** As a number that times the divisor is the dividend, for the solver knows products best. */
function quotient({ encoding, node, place }: Asked, left: Sides, right: Sides): Sides {
  const isZero = sidesOf((divisor) => terms.same(divisor, terms.zero), right);
  encoding.need(sidesOf(terms.not, isZero));
  const name = nameAt(encoding.analysis, node.id, place);
  const sides = encoding.script.declareSides(name, !isStill(left) || !isStill(right));
  const says = sidesOf(
    (whole, part, by, none) => terms.or(none, terms.same(terms.product(whole, by), part)),
    sides,
    left,
    right,
    isZero,
  );
  for (const said of new Set([says.before, says.after])) encoding.script.assert(said);
  return sides;
}

function steps({ encoding, node, place, at }: Asked<NodeOf<'steps'>>): Sides | undefined {
  const [rate, step, value] = [at(node.rate), at(node.step), at(node.value)];
  if (!isSize(step)) return undefined;
  const name = `full steps, ${nameAt(encoding.analysis, node.value, place)}`;
  return sidesOf(terms.product, rate, wholeSteps(encoding.script, encoding.roundings, value, step, name));
}

function rounded({ encoding, node, place, at }: Asked<NodeOf<'round'>>): Sides | undefined {
  const value = at(node.value);
  const unit = node.unit === undefined ? smallest() : at(node.unit);
  const name = `${nameAt(encoding.analysis, node.value, place)}, rounded`;
  return isSize(unit) ? encoding.roundings.round(value, unit, node.mode, name) : undefined;

  function smallest(): Sides {
    const { plan } = encoding.analysis.calculation;
    const currency = node.type.kind === 'money' ? (node.type.currency ?? plan.currency ?? 'USD') : undefined;
    const digits = currency === undefined ? 0 : minorDigitsOf(currency);
    return still(terms.numeral({ n: 1n, d: 10n ** BigInt(digits) }));
  }
}

/** A number above 0 that stands in the plan. */
const isSize = (sides: Sides): boolean => isStill(sides) && /^(\d|\(\/ \d)/.test(sides.before) && sides.before !== terms.zero;
