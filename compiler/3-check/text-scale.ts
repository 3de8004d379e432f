import type { Span } from '../../grammar/span.ts';
import type { BandRange, Expression } from '../../grammar/tree/index.ts';
import { figure } from './arithmetic.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { freshNumeral, unify, type Type } from './type.ts';

export interface TextCase {
  readonly range: BandRange;
  readonly gives: Expression;
}

/** A value for each listed text: `"GTX Pro" gives 5%`, `otherwise gives 3%`. */
export function textScale(by: Draft, written: readonly TextCase[], span: Span, place: Place, checking: Checking): Draft {
  let type: Type = freshNumeral();
  let otherwise: Draft | undefined;
  const cases: { readonly values: readonly string[]; readonly gives: Draft }[] = [];
  for (const { range, gives: expression } of written) {
    const gives = figure(expression, place, checking);
    const both = unify(type, gives.type);
    if (both === undefined) checking.reporter.say('scale-mixes-kinds', expression.span, { name: by.name ?? 'this' });
    else type = both;
    if (range.kind === 'values') cases.push({ values: textsOf(range.values, checking), gives });
    else if (range.kind === 'otherwise' || range.kind === 'rest') otherwise = gives;
    else
      checking.reporter.say('wrong-type', range.span, {
        place: 'Here',
        wanted: 'a listed text, such as `"GTX Pro"`',
        found: 'a bound',
      });
  }
  if (cases.length === 0 && otherwise === undefined) return poisoned(span);
  const op: Draft['op'] = { op: 'text-scale', by, cases, ...(otherwise !== undefined && { otherwise }) };
  return draft(op, type, span, [by, ...cases.map(({ gives }) => gives), ...(otherwise === undefined ? [] : [otherwise])]);
}

function textsOf(values: readonly Expression[], checking: Checking): readonly string[] {
  return values.flatMap((value) => {
    if (value.kind === 'text') return [value.value];
    checking.reporter.say('constant-wanted', value.span, { place: 'A listed text' });
    return [];
  });
}
