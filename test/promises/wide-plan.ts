import type { Subject } from '../../compiler/5-prove/subject.ts';
import type {
  ComponentShape,
  CreditShape,
  Grain,
  LimitShape,
  NodeId,
  SchedulePart,
  TableShape,
  ValueType,
} from '../../runtime/calculation.ts';
import { component, count, money, number, payeeGrain, tableShape, teamGrain, text, yesNo } from '../runtime/build.ts';
import type { Chance } from './chance.ts';
import type { Making } from './random-plan.ts';

const date: ValueType = { kind: 'date' };

/** What a random plan has besides its figures: tables to look things up in, who is credited and paid, and when. */
export interface Wider {
  readonly tables: readonly TableShape[];
  readonly credits: readonly CreditShape[];
  readonly schedule: readonly SchedulePart[] | undefined;
  readonly payeesWhere: NodeId | undefined;
  /** Paid deal by deal, part of it later. */
  readonly byDeal: readonly ComponentShape[];
  readonly sign: 1 | -1;
  /** Whose components one limit holds together, and a second limit. */
  readonly cutOver: Grain;
  readonly alsoCut: readonly LimitShape[];
}
export const narrow: Wider = {
  tables: [],
  credits: [],
  schedule: undefined,
  payeesWhere: undefined,
  byDeal: [],
  sign: 1,
  cutOver: payeeGrain,
  alsoCut: [],
};

const [deal, line]: readonly [Grain, Grain] = [
  { kind: 'record', table: 'deals' },
  { kind: 'record', table: 'lines' },
];
const quotas = tableShape('quotas', { name: { kind: 'payee' }, amount: { kind: 'money' } }, { keys: ['name'] });
const rates = (chance: Chance): TableShape => ({
  ...tableShape('rates', { sort: { kind: 'text' }, rate: { kind: 'number' } }, { keys: ['sort'] }),
  rows: ['a', 'b'].map((sort) => ({ from: 0, cells: [sort, chance.of(['2', '0.5', '-1', '1'])] })),
});
const levels = (chance: Chance): TableShape => ({
  ...tableShape('levels', { level: { kind: 'count' }, rate: { kind: 'number' } }, { keys: ['level'] }),
  rows: [0, 1, 2, 3].map((level) => ({ from: 0, cells: [`${level}`, `${chance.whole(4) - 1}`] })),
});

/** Adds figures of further kinds to those so far. */
export function widened(making: Making, subject: Subject): Wider {
  const { chance, pool } = making;
  const tables: TableShape[] = [];
  const hasDeals = subject.kind === 'column';
  for (let left = 1 + chance.whole(2); left > 0; left--) {
    switch (chance.whole(hasDeals ? 5 : 3)) {
      case 0:
        tables.push(quotas);
        pool.push(ownQuota(making));
        break;
      case 1:
        tables.push(levels(chance));
        pool.push(byLevel(making));
        break;
      case 2:
        pool.push(inYen(making));
        break;
      case 3:
        tables.push(rates(chance));
        pool.push(converted(making));
        break;
      default:
        pool.push(behindLines(making));
    }
  }
  const once = new Map(tables.map((table) => [table.name, table]));
  return {
    tables: [...once.values()],
    credits: hasDeals && chance.onceIn(2) ? [credit(making)] : [],
    schedule: chance.onceIn(2) ? scheduleOf(making) : undefined,
    payeesWhere: chance.onceIn(6) ? turned(making) : undefined,
    byDeal: hasDeals && chance.onceIn(2) ? [byDeal(making)] : [],
    sign: chance.onceIn(3) ? -1 : 1,
    cutOver: chance.of([payeeGrain, teamGrain]),
    alsoCut: chance.onceIn(2) ? [{ components: ['a'], grain: payeeGrain, to: making.b.literal(`${1 + chance.whole(4)}`) }] : [],
  };
}

/** A yes or no that some figure turns. */
const turned = (making: Making): NodeId =>
  making.b.node(yesNo, { op: 'at-most', left: pick(making), right: making.b.literal(`${making.chance.whole(6)}`) }, payeeGrain);

const pick = ({ chance, pool }: Making): NodeId => pool[chance.whole(pool.length)] ?? 0;

const ownQuota = ({ b }: Making): NodeId =>
  b.node(money, { op: 'lookup', table: 'quotas', column: 'amount', keys: [{ kind: 'payee' }] }, payeeGrain);

/** By a whole number, which is listed or not. */
function byLevel(making: Making): NodeId {
  const { b, chance } = making;
  const value = b.node(count, { op: 'round', value: pick(making), mode: 'down', unit: b.literal('1') }, payeeGrain);
  const otherwise = { otherwise: b.literal(`${chance.whole(4)}`) };
  const keys = [{ kind: 'value', value }] as const;
  return b.node(number, { op: 'lookup', table: 'levels', column: 'rate', keys, ...otherwise }, payeeGrain);
}

/** In a currency without cents. */
const inYen = (making: Making): NodeId =>
  making.b.node(
    { kind: 'money', currency: 'JPY' },
    { op: 'round', value: pick(making), mode: making.chance.of(['half-up', 'half-even', 'up', 'down']) },
    payeeGrain,
  );

const amountOfDeal = ({ b }: Making): NodeId => b.node(money, { op: 'column', table: 'deals', column: 'amount' }, deal);

/** Each deal at the rate of its sort, as amounts are in currencies. */
function converted(making: Making): NodeId {
  const { b } = making;
  const sort = b.node(text, { op: 'column', table: 'deals', column: 'sort' }, deal);
  const keys = [{ kind: 'value', value: sort }] as const;
  const rate = b.node(number, { op: 'lookup', table: 'rates', column: 'rate', keys }, deal);
  const value = b.node(money, { op: 'multiply', left: amountOfDeal(making), right: rate }, deal);
  return b.node(money, { op: 'records', how: 'sum', table: 'deals', value, datedBy: 'day' }, payeeGrain);
}

/** What lines see of the deal that they refer to. */
function behindLines(making: Making): NodeId {
  const { b, chance } = making;
  const amount = amountOfDeal(making);
  const each = chance.onceIn(2) ? amount : b.node(money, { op: 'multiply', left: b.literal('2'), right: amount }, deal);
  const seen = b.node(money, { op: 'followed', table: 'lines', via: ['deal'], target: 'deals', value: each }, line);
  const own = b.node(money, { op: 'column', table: 'lines', column: 'amount' }, line);
  const value = chance.onceIn(2) ? seen : b.node(money, { op: 'add', left: seen, right: own }, line);
  const how = chance.of(['sum', 'sum', 'highest'] as const);
  return b.node(money, { op: 'records', how, table: 'lines', value, datedBy: 'day' }, payeeGrain);
}

/** Two have a deal together: all deals, those of a sort, or large ones; in halves, or in parts that turn where it is large. */
function credit(making: Making): CreditShape {
  const { b, chance } = making;
  const [rep, partner] = ['rep', 'partner'].map((column) => b.node(text, { op: 'column', table: 'deals', column }, deal));
  const sort = b.node(text, { op: 'column', table: 'deals', column: 'sort' }, deal);
  const isOfSort = b.node(yesNo, { op: 'same', left: sort, right: b.literal('a', text) }, deal);
  const isLarge = b.node(yesNo, { op: 'at-most', left: b.literal('2'), right: amountOfDeal(making) }, deal);
  const where = chance.of<{ readonly where?: NodeId }>([{}, { where: isOfSort }, { where: isLarge }]);
  const payees = [rep ?? 0, partner ?? 0];
  if (chance.onceIn(3)) return { table: 'deals', overlay: false, ...where, to: { kind: 'equally', payees } };
  const [few, most] = [b.literal('1/4'), b.literal('3/4')];
  const either = (then: NodeId, otherwise: NodeId): NodeId =>
    b.node(number, { op: 'choose', condition: isLarge, then, otherwise }, deal);
  const shares = chance.onceIn(2) ? [few, most] : [either(few, most), either(most, few)];
  const parts = payees.map((payee, i) => ({ payee, share: shares[i] ?? few }));
  return { table: 'deals', overlay: false, ...where, to: { kind: 'parts', parts } };
}

/** In whole cents, or in parts of them; half of it when a deal is settled, if it is. */
function byDeal(making: Making): ComponentShape {
  const { b, chance } = making;
  const amount = amountOfDeal(making);
  const value = chance.onceIn(3) ? amount : b.node(money, { op: 'multiply', left: b.literal('1/30'), right: amount }, deal);
  const perRecord = b.node(money, { op: 'records', how: 'sum', table: 'deals', value, datedBy: 'day' }, payeeGrain);
  const until = b.node(date, { op: 'column', table: 'deals', column: 'settled' }, deal);
  const schedule: readonly SchedulePart[] = [
    { kind: 'on', share: '1/2' },
    { kind: 'held', share: '1/2', until },
  ];
  return component('c', b.rounded(perRecord), { perRecord, schedule });
}

function scheduleOf(making: Making): readonly SchedulePart[] {
  const { b, chance } = making;
  const day = (on: string): NodeId => b.literal(`2026-0${on}`, date);
  const [early, late] = [day('1-20'), day('3-05')];
  const choice = { op: 'choose', condition: turned(making), then: late, otherwise: early } as const;
  const on = chance.onceIn(2) ? early : b.node(date, choice, payeeGrain);
  return chance.of<readonly SchedulePart[]>([
    [{ kind: 'instalments', share: '1', count: 2 + chance.whole(2), every: 'month' }],
    [
      { kind: 'on', share: '1/2' },
      { kind: 'instalments', share: '1/2', count: 1, every: 'month', delay: { count: 1, unit: 'month' } },
    ],
    [
      { kind: 'on', share: '1/4', date: on },
      { kind: 'held', share: '3/4', until: on },
    ],
  ]);
}
