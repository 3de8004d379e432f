import { type Absent, blank, isAbsent } from '../absent.ts';
import type { CalculationNode, NodeId, TestOperation } from '../calculation.ts';
import type { Domain } from '../numbers/domain.ts';
import type { Evaluation, Setting, Value } from './setting.ts';

/** What tests ask of the setting. */
export type TestSetting<N, B> = Pick<Setting<N, B>, 'domain' | 'node' | 'test' | 'value'>;

export type TestNode = Extract<CalculationNode, { readonly op: TestOperation['op'] }>;
type Compare<N, B> = (a: Value<N, B>, b: Value<N, B>) => B;

/** Questions answered by yes or no. An empty cell is the same as nothing, above nothing and below nothing. */
export function planTest<N, B>(setting: TestSetting<N, B>, node: TestNode): Evaluation<B> {
  const { domain } = setting;
  switch (node.op) {
    case 'same':
    case 'below':
    case 'at-most':
      return compared(setting, node.left, node.right, node, comparison(setting, node.left, node.op));
    case 'both':
      return joined(setting, node, (left, right) => domain.choose(left, right, () => domain.truth(false)));
    case 'either':
      return joined(setting, node, (left, right) => domain.choose(left, () => domain.truth(true), right));
    case 'not': {
      const value = setting.test(node.value, node.grain);
      return (entity, days) => {
        const answer = value(entity, days);
        return isAbsent(answer) ? answer : domain.not(answer);
      };
    }
    case 'blank': {
      const value = setting.value(node.value, node.grain);
      return (entity, days) => {
        const found = value(entity, days);
        return isAbsent(found) && found !== blank ? found : domain.truth(found === blank);
      };
    }
    case 'one-of':
      return planOneOf(setting, node);
  }
}

function comparison<N, B>(setting: TestSetting<N, B>, argument: NodeId, op: 'same' | 'below' | 'at-most'): Compare<N, B> {
  const { domain } = setting;
  const { kind } = setting.node(argument).type;
  if (kind === 'yes-no') return (a, b) => sameAnswer(domain, a as B, b as B);
  if (kind === 'text' || kind === 'date' || kind === 'period')
    return (a, b) => domain.truth(compareTexts(op, a as string | number, b as string | number));
  if (op === 'same') return (a, b) => domain.same(a as N, b as N);
  if (op === 'below') return (a, b) => domain.below(a as N, b as N);
  return (a, b) => domain.not(domain.below(b as N, a as N));
}

const sameAnswer = <N, B>(domain: Domain<N, B>, a: B, b: B): B =>
  domain.or(domain.and(a, b), domain.and(domain.not(a), domain.not(b)));

function compareTexts(op: 'same' | 'below' | 'at-most', a: string | number, b: string | number): boolean {
  switch (op) {
    case 'same':
      return a === b;
    case 'below':
      return a < b;
    case 'at-most':
      return a <= b;
  }
}

function compared<N, B>(
  setting: TestSetting<N, B>,
  left: NodeId,
  right: NodeId,
  { grain }: TestNode,
  compare: Compare<N, B>,
): Evaluation<B> {
  const [first, second] = [setting.value(left, grain), setting.value(right, grain)];
  const no = setting.domain.truth(false);
  return (entity, days) => {
    const a = first(entity, days);
    if (isAbsent(a) && a !== blank) return a;
    const b = second(entity, days);
    if (isAbsent(b) && b !== blank) return b;
    return isAbsent(a) || isAbsent(b) ? no : compare(a, b);
  };
}

type JoinNode = Extract<CalculationNode, { readonly op: 'both' | 'either' }>;
type Join<B> = (left: B, right: () => B | Absent) => B | Absent;

/** The right side is asked only where the left side leaves it open. */
function joined<N, B>(setting: TestSetting<N, B>, node: JoinNode, join: Join<B>): Evaluation<B> {
  const [left, right] = [setting.test(node.left, node.grain), setting.test(node.right, node.grain)];
  return (entity, days) => {
    const first = left(entity, days);
    return isAbsent(first) ? first : join(first, () => right(entity, days));
  };
}

type OneOfNode = Extract<CalculationNode, { readonly op: 'one-of' }>;

function planOneOf<N, B>(setting: TestSetting<N, B>, node: OneOfNode): Evaluation<B> {
  const compare = comparison(setting, node.value, 'same');
  const choices = node.choices.map((choice) => compared(setting, node.value, choice, node, compare));
  const { domain } = setting;
  return (entity, days) => {
    let answer: B | Absent = domain.truth(false);
    for (const choice of choices) {
      if (isAbsent(answer)) return answer;
      answer = domain.choose<B | Absent>(
        answer,
        () => domain.truth(true),
        () => choice(entity, days),
      );
    }
    return answer;
  };
}
