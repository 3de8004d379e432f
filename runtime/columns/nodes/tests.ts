import { type Absent, blank, isAbsent } from '../../absent.ts';
import type { CalculationNode, NodeId } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Entity } from '../../world/entities.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { inEachRow, unknown } from '../values/domain.ts';
import { placeAmong, together } from '../values/texts.ts';
import type { Answer, ColumnValue, Text } from '../values/value.ts';

type TestNode = Extract<CalculationNode, { readonly op: 'same' | 'below' | 'at-most' | 'blank' | 'one-of' }>;
type Compare = 'same' | 'below' | 'at-most';

/** Questions about figures, texts, days and answers by row. Where one side is empty the answer is no. */
export function testInColumns(sheetOf: () => Sheet, node: TestNode): ColumnEvaluation {
  return (entity, days) => {
    const sheet = sheetOf();
    const ask = (id: NodeId): ColumnValue | Absent => argumentAt(sheet, id, node, entity, days);
    switch (node.op) {
      case 'blank':
        return isBlank(sheet, ask(node.value));
      case 'one-of':
        return node.choices.reduce<Answer | Absent>(
          (answer, choice) => eitherOf(sheet, answer, () => compared(sheet, ask(node.value), ask(choice), 'same')),
          sheet.domain.truth(false),
        );
      case 'same':
      case 'below':
      case 'at-most':
        return compared(sheet, ask(node.left), ask(node.right), node.op);
    }
  };
}

/** An argument as a value by row, also one that is the same in all of them. */
export function argumentAt(
  { setting, domain }: Sheet,
  id: NodeId,
  { grain }: CalculationNode,
  entity: Entity,
  days: Span,
): ColumnValue | Absent {
  return inEachRow(domain, setting.value(id, grain)(entity, days));
}

function isBlank({ domain }: Sheet, value: ColumnValue | Absent): Answer | Absent {
  if (isAbsent(value)) return value === blank ? domain.truth(true) : value;
  return { kind: 'answer', holds: value.blank, odd: value.odd, blank: domain.terms.no };
}

function eitherOf({ domain }: Sheet, first: Answer | Absent, second: () => Answer | Absent): Answer | Absent {
  if (isAbsent(first)) return first;
  return domain.choose<Answer | Absent>(first, () => domain.truth(true), second);
}

function compared(sheet: Sheet, left: ColumnValue | Absent, right: ColumnValue | Absent, op: Compare): Answer | Absent {
  const { domain } = sheet;
  const { terms } = domain;
  if (isAbsent(left) && left !== blank) return left;
  if (isAbsent(right) && right !== blank) return right;
  if (isAbsent(left) || isAbsent(right)) return domain.truth(false);
  const holds = holdsBetween(sheet, left, right, op);
  if (holds === undefined) return unknown;
  const isFilled = terms.not(terms.either(left.blank, right.blank));
  return { kind: 'answer', holds: terms.both(holds, isFilled), odd: terms.either(left.odd, right.odd), blank: terms.no };
}

function holdsBetween({ domain }: Sheet, left: ColumnValue, right: ColumnValue, op: Compare): Term | undefined {
  const { terms, figures } = domain;
  if (left.kind === 'figure' && right.kind === 'figure') {
    if (op === 'same') return figures.same(left, right).holds;
    return op === 'below' ? figures.below(left, right).holds : terms.not(figures.below(right, left).holds);
  }
  if (left.kind === 'answer' && right.kind === 'answer') return terms.same(left.holds, right.holds);
  if (left.kind === 'day' && right.kind === 'day') return between(left.day, right.day);
  if (left.kind !== 'text' || right.kind !== 'text') return undefined;
  return op === 'same' ? sameText(left, right) : betweenTexts(left, right);

  function between(a: Term, b: Term): Term {
    return op === 'same' ? terms.same(a, b) : op === 'below' ? terms.below(a, b) : terms.atMost(a, b);
  }
  /** A text among those of a column is one number. */
  function sameText(a: Text, b: Text): Term {
    if (b.texts.length === 1) return terms.same(a.place, terms.constant(BigInt(a.texts.indexOf(b.texts[0] ?? ''))));
    return a.texts.length === 1 ? sameText(b, a) : terms.same(a.place, placeAmong(terms, b, a.texts));
  }
  function betweenTexts(a: Text, b: Text): Term {
    const sorted = together(terms, { ...a, texts: [...a.texts] }, b);
    return between(sorted.left, sorted.right);
  }
}
