import { type Absent, isAbsent } from '../absent.ts';
import type { Grain } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import { company, type DataRecord, type Entity, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

type Faults<N, B> = Pick<Setting<N, B>, 'fault' | 'world' | 'records'>;

/** An evaluation of grain `to` for users of grain `from`: for a payee, the team's figure is that of the payee's own team. */
export function lifted<V, N, B>(evaluation: Evaluation<V>, to: Grain, from: Grain, faults: Faults<N, B>): Evaluation<V> {
  if (sameGrain(to, from)) return evaluation;
  if (to.kind === 'company') return (_, days) => evaluation(company, days);
  return (entity, days) => {
    const holder = holderOf(entity, to, days, faults);
    return isAbsent(holder) ? holder : evaluation(holder, days);
  };
}

function sameGrain(a: Grain, b: Grain): boolean {
  if (a.kind === 'group') return b.kind === 'group' && a.column === b.column;
  if (a.kind === 'bundle') return b.kind === 'bundle' && a.table === b.table && a.column === b.column;
  return a.kind === 'record' ? b.kind === 'record' && a.table === b.table : a.kind === b.kind;
}

function holderOf<N, B>(entity: Entity, to: Grain, days: Span, faults: Faults<N, B>): Entity | Absent {
  const { fault, world } = faults;
  switch (to.kind) {
    case 'company':
      return company;
    case 'group': {
      if (entity.kind === 'group' && entity.column === to.column) return entity;
      const payee = payeeOf(entity);
      const group = payee && world.people.groupOf(payee, to.column, days);
      return group ?? fault('no-group', `${payee?.key ?? 'The company'} has no ${to.column} in ${days.label}.`, entity, days);
    }
    case 'payee':
      return payeeOf(entity) ?? fault('no-payee', 'This figure belongs to a payee, and there is none here.', entity, days);
    case 'record':
      if (entity.kind === 'record' && entity.table === to.table) return entity;
      return fault('no-record', `This figure belongs to a record of ${to.table}, and there is none here.`, entity, days);
    case 'bundle':
      if (entity.kind === 'bundle' && entity.table === to.table && entity.column === to.column) return entity;
      if (entity.kind === 'record' && entity.table === to.table) return bundleOf(entity, to.column, faults);
      return fault(
        'no-record',
        `This figure belongs to records of ${to.table} taken together, and there are none here.`,
        entity,
        days,
      );
  }
}

/** The records of the same payee that share the record's value. */
function bundleOf<N, B>(record: DataRecord, column: string, { records }: Faults<N, B>): Entity {
  const all = records(record.table);
  if ('code' in all) return record;
  return all.bundles(record.payee, column).get(keyText(all.table.columns.get(column)?.at(record.row))) ?? record;
}
