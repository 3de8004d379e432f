import { type Absent, blank, isAbsent } from '../absent.ts';
import type { ArithmeticOperation, CalculationNode, NodeId } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import { monthsBetween } from '../periods/dates.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { whose } from './setting.ts';

type ArithmeticNode = Extract<CalculationNode, { readonly op: ArithmeticOperation['op'] }>;

/** Sums, products and choices of figures. */
export function planArithmetic<N, B>(setting: Setting<N, B>, node: ArithmeticNode): Evaluation<Value<N, B>> {
  const { domain, zero } = setting;
  const figure = (id: NodeId): Evaluation<N> => filled(setting, id, setting.figure(id, node.grain));
  switch (node.op) {
    case 'add':
      return binary(figure(node.left), figure(node.right), domain.add);
    case 'subtract':
      return binary(figure(node.left), figure(node.right), domain.sub);
    case 'multiply':
      return binary(figure(node.left), figure(node.right), domain.mul);
    case 'divide':
      return planDivide(setting, node, figure(node.left), figure(node.right));
    case 'negate':
      return unary(figure(node.value), domain.neg);
    case 'excess':
      return binary(figure(node.value), figure(node.over), (value, over) => domain.max(zero, domain.sub(value, over)));
    case 'steps':
      return planSteps(setting, node, figure);
    case 'greatest':
      return node.values.map(figure).reduce((best, next) => binary(best, next, domain.max));
    case 'least':
      return node.values.map(figure).reduce((best, next) => binary(best, next, domain.min));
    case 'choose':
      return planChoose(setting, node);
    case 'days-between':
      return between(setting, node, (from, to) => to - from);
    case 'months-between':
      return between(setting, node, monthsBetween);
  }
}

function binary<N>(left: Evaluation<N>, right: Evaluation<N>, combine: (a: N, b: N) => N): Evaluation<N> {
  return (entity, days) => {
    const a = left(entity, days);
    if (isAbsent(a)) return a;
    const b = right(entity, days);
    return isAbsent(b) ? b : combine(a, b);
  };
}

function unary<N>(value: Evaluation<N>, change: (a: N) => N): Evaluation<N> {
  return (entity, days) => {
    const a = value(entity, days);
    return isAbsent(a) ? a : change(a);
  };
}

const mayBeBlank: ReadonlySet<CalculationNode['op']> = new Set(['column', 'followed', 'attribute', 'lookup', 'choose', 'input']);

/** Nothing can be counted with an empty cell. */
export function filled<V, N, B>({ node, phrase, fault }: Setting<N, B>, id: NodeId, evaluation: Evaluation<V>): Evaluation<V> {
  if (!mayBeBlank.has(node(id).op)) return evaluation;
  return (entity, days) => {
    const value = evaluation(entity, days);
    return value === blank
      ? fault('blank-value', `${phrase(id)}${whose(entity)} is blank in ${days.label}.`, entity, days)
      : value;
  };
}

type DivideNode = Extract<CalculationNode, { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' }>;

function planDivide<N, B>(
  { domain, zero, phrase, fault }: Setting<N, B>,
  node: DivideNode,
  left: Evaluation<N>,
  right: Evaluation<N>,
): Evaluation<N> {
  return (entity, days) => {
    const divisor = right(entity, days);
    if (isAbsent(divisor)) return divisor;
    return domain.choose<N | Absent>(
      domain.same(divisor, zero),
      () =>
        fault(
          'divided-by-zero',
          `${phrase(node.right)}${whose(entity)} is 0 in ${days.label}, and ${phrase(node.left)} is divided by it.`,
          entity,
          days,
        ),
      () => {
        const value = left(entity, days);
        return isAbsent(value) ? value : domain.div(value, divisor);
      },
    );
  };
}

type StepsNode = Extract<CalculationNode, { readonly op: 'steps' }>;

function planSteps<N, B>(
  { domain, zero, one, phrase, fault }: Setting<N, B>,
  node: StepsNode,
  figure: (id: NodeId) => Evaluation<N>,
): Evaluation<N> {
  const [rate, step, value] = [figure(node.rate), figure(node.step), figure(node.value)];
  const whole = (amount: N, size: N): N => domain.round(domain.div(domain.max(zero, amount), size), one, 'down');
  return (entity, days) => {
    const [size, amount, each] = [step(entity, days), value(entity, days), rate(entity, days)];
    if (isAbsent(size)) return size;
    if (isAbsent(amount)) return amount;
    if (isAbsent(each)) return each;
    return domain.choose<N | Absent>(
      domain.below(zero, size),
      () => domain.mul(each, whole(amount, size)),
      () => fault('step-not-positive', `${phrase(node.step)} is the size of a step and must be above 0.`, entity, days),
    );
  };
}

type ChooseNode = Extract<CalculationNode, { readonly op: 'choose' }>;

function planChoose<N, B>(setting: Setting<N, B>, node: ChooseNode): Evaluation<Value<N, B>> {
  const condition = setting.test(node.condition, node.grain);
  const then = setting.value(node.then, node.grain);
  const otherwise = setting.value(node.otherwise, node.grain);
  return (entity, days) => {
    const test = condition(entity, days);
    if (isAbsent(test)) return test;
    return setting.domain.choose(
      test,
      () => then(entity, days),
      () => otherwise(entity, days),
    );
  };
}

type BetweenNode = Extract<CalculationNode, { readonly op: 'days-between' | 'months-between' }>;

function between<N, B>(setting: Setting<N, B>, node: BetweenNode, count: (from: number, to: number) => number): Evaluation<N> {
  const from = filled(setting, node.from, setting.day(node.from, node.grain));
  const to = filled(setting, node.to, setting.day(node.to, node.grain));
  return (entity, days) => {
    const [start, end] = [from(entity, days), to(entity, days)];
    if (isAbsent(start)) return start;
    return isAbsent(end) ? end : setting.domain.of(exactOf(BigInt(count(start, end))));
  };
}
