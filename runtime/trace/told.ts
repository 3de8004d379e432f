import type { Trace } from '../data.ts';

/** A step as it is told; one that was made one with the step above it keeps what that was to those above: a band, a fund. */
export interface Told extends Trace {
  readonly role?: string;
  readonly children: readonly Told[];
}

/**
 * A trace as it is told to people: the same figures, each said once. Steps that only hand on another are one with it, roundings that
 * change nothing are left out, and what the plan implies is named by its parts. What it is made of still comes to what it says.
 */
export function teller(): (trace: Trace) => Told {
  const known = new Map<Trace, Told>();
  const told = (trace: Trace): Told => {
    const found = known.get(trace) ?? toldOnce(trace, told);
    known.set(trace, found);
    return found;
  };
  return told;
}

function toldOnce(trace: Trace, told: (trace: Trace) => Told): Told {
  const below = trace.children.filter((child) => !isSaidAlready(child, trace)).map(told);
  const [only] = below;
  const isAlone = only !== undefined && below.length === 1 && only.value === trace.value;
  const one = isAlone ? joined(only, trace) : undefined;
  return one ?? { ...trace, children: below.map((child) => named(child, trace)) };
}

/** A step and the only one below it as one, where either says nothing of its own. */
function joined(below: Told, above: Trace): Told | undefined {
  if (handsOn.has(above.op)) return { ...below, role: above.op };
  if (above.op === 'round') return handedOn(below, above);
  if (above.op === 'at' && above.name === undefined) return atOtherDays(below, above);
  const [inner] = below.children;
  if (above.op === 'share-of' && below.children.length === 1 && inner?.phrase === above.phrase) return merged(inner, above);
  return isOneWith(below, above) ? merged(below, above) : undefined;
}

const handsOn: ReadonlySet<string> = new Set(['on', 'against', 'by', 'own', 'at least', 'continuing']);

/** `sales last month, 2026-01 = sum of amount in deals` */
function atOtherDays(below: Told, above: Trace): Told {
  const isDefined = below.name !== undefined && below.phrase !== below.name;
  return isDefined ? { ...below, ...placed(below, above), name: above.phrase } : merged(below, above);
}

/** A test says its own constants, `role is "channel"`, and so does a rounding: `rounded down to 1`. */
function isSaidAlready(child: Trace, { op, value, phrase, children }: Trace): boolean {
  if (child.op !== 'literal' || !phrase.includes(child.phrase)) return false;
  return value === 'yes' || value === 'no' || (op === 'round' && children[0] !== child);
}

/** Steps that say no more than the one above them. */
function isOneWith(below: Trace, above: Trace): boolean {
  if (below.op === 'round' || below.op === 'share') return true;
  if (above.op === 'fund') return below.children.length === 0 || below.name === undefined || below.phrase === below.name;
  if (above.op === 'line' && below.op === 'sum') return below.name === undefined;
  if (above.op === 'record' || above.op === 'piece') return below.name === undefined && below.children.length > 0;
  if (above.op === 'band') return true;
  const isSame = below.phrase === above.phrase && (below.name === undefined || below.name === above.name);
  return isSame && (below.source === undefined || above.source === undefined || isSameRow(below, above));
}

const isSameRow = (a: Trace, b: Trace): boolean => a.source?.file === b.source?.file && a.source?.line === b.source?.line;

/** The step below, in the words of the one above. */
function merged(below: Told, above: Trace): Told {
  const { name: _, ...rest } = below;
  return {
    ...rest,
    role: above.op,
    ...placed(above, below),
    phrase: above.phrase,
    ...(above.name !== undefined && { name: above.name }),
  };
}

/** The step below in its own words, at the place of the one above. */
function handedOn(below: Told, above: Trace): Told {
  return { ...below, ...placed(below, above) };
}

function placed(first: Trace, second: Trace): Pick<Trace, 'of' | 'over' | 'source' | 'span'> {
  const [of, over] = [first.of ?? second.of, first.over ?? second.over];
  const [source, span] = [first.source ?? second.source, first.span ?? second.span];
  return {
    ...(of !== undefined && { of }),
    ...(over !== undefined && { over }),
    ...(source !== undefined && { source }),
    ...(span !== undefined && { span }),
  };
}

const signs: Readonly<Record<string, string>> = { add: ' + ', subtract: ' - ', multiply: ' * ', divide: ' / ' };

/** A step with the very words of the one above is what the plan implies: it is named by its parts. */
function named(child: Told, { phrase }: Trace): Told {
  if (child.phrase !== phrase || child.name !== undefined || child.over !== undefined) return child;
  const sign = signs[child.op];
  const parts = child.children.map((part) => part.name ?? part.phrase);
  return sign === undefined || parts.includes('') ? child : { ...child, phrase: parts.join(sign) };
}
