import { parsePlan } from '../../grammar/index.ts';
import type { Item } from '../../grammar/tree/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { PlanWords } from '../report.ts';

/** What the plan says about each line of a statement, by the line's name. Without the text: the phrases the calculation keeps. */
export function planWords(calculation: Calculation, text: string | undefined): ReadonlyMap<string, PlanWords> {
  const kept = calculation.components.flatMap(({ name, amount }) => {
    const phrase = calculation.phrases[amount]?.text ?? '';
    return phrase === '' || phrase === 'rounded' ? [] : [[name, { docs: [], text: phrase }] as const];
  });
  const written = text === undefined ? [] : parsePlan(text).tree.items.flatMap((item) => wordsOf(item, text));
  return new Map([...kept, ...written]);
}

function wordsOf(item: Item, text: string): readonly (readonly [string, PlanWords])[] {
  const said: PlanWords = {
    docs: item.comments.docs.map((line) => line.trim()),
    text: text.slice(item.span.from, item.span.to).trimEnd(),
  };
  switch (item.kind) {
    case 'component':
      return [[item.name?.name ?? item.component, said]];
    case 'pool':
      return [[item.name?.name ?? 'pool', said]];
    case 'payout':
      return ['payout cap', 'payout floor'].map((name) => [name, said]);
    case 'limit':
    case 'plan':
    case 'currency':
    case 'pays':
    case 'fiscal':
    case 'effective':
    case 'rounding':
    case 'payees':
    case 'table':
    case 'param':
    case 'input':
    case 'unit':
    case 'definition':
    case 'scale':
    case 'matrix':
    case 'credit':
    case 'balance':
    case 'include':
    case 'example':
    case 'promise':
    case 'waiver':
    case 'alert':
      return [];
  }
}
