import type { Calculation, NodeId, Operation } from '../../runtime/calculation.ts';
import { builder, component, inputShape, money, payeeGrain, yesNo } from '../runtime/build.ts';
import { type Chance, chanceFrom } from './chance.ts';

/** Sums of greatest, least, excess and conditions over `x`, which rises, and `y` and `z`, so that they share their borders. */
export function splitPlan(seed: number): Calculation {
  const chance = chanceFrom(seed);
  const b = builder();
  const leaves = ['x', 'y', 'z'].map((name) => b.input(name));
  const gaps = [pair(chance, leaves), pair(chance, leaves)] as const;
  const node = (operation: Operation): NodeId => b.node(money, operation, payeeGrain);
  const small = (): NodeId => b.literal(`${chance.whole(5)}`);
  const leaf = (): NodeId => chance.of([leaves[0] ?? 0, leaves[0] ?? 0, leaves[1] ?? 0, leaves[2] ?? 0, small()]);
  const piece = (depth: number): NodeId => {
    const [left, right] = chance.of(gaps);
    const inner = (): NodeId => (depth > 0 && chance.onceIn(3) ? piece(depth - 1) : leaf());
    switch (chance.whole(6)) {
      case 0:
        return node({ op: 'excess', value: left, over: right });
      case 1:
        return node({ op: chance.of(['greatest', 'least']), values: [left, right] });
      case 2:
        return node({ op: 'multiply', left: small(), right: inner() });
      case 3:
        return node({ op: chance.of(['greatest', 'least']), values: [inner(), inner()] });
      case 4: {
        const test: Operation = { op: chance.of(['below', 'at-most']), left, right };
        const condition = b.node(yesNo, test, payeeGrain);
        return node({ op: 'choose', condition, then: inner(), otherwise: inner() });
      }
      default:
        return node({ op: chance.of(['add', 'subtract']), left: inner(), right: inner() });
    }
  };
  let sum = piece(2);
  for (let i = 0; i < 2 + chance.whole(2); i++) sum = node({ op: chance.of(['add', 'subtract']), left: sum, right: piece(1) });
  const inputs = ['x', 'y', 'z'].map((name) => inputShape(name, { low: '0', high: '6' }));
  return b.done({ inputs, components: [component('a', sum)] });
}

const pair = (chance: Chance, leaves: readonly NodeId[]): readonly [NodeId, NodeId] => {
  const [x = 0, y = 0, z = 0] = leaves;
  return chance.of<readonly [NodeId, NodeId]>([
    [x, y],
    [y, x],
    [y, z],
    [x, z],
  ]);
};
