import type { NodeId } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { argumentsOf } from '../evaluate/arguments.ts';
import { followed } from '../evaluate/columns.ts';
import { keyText } from '../tables/typed.ts';
import { shownText } from '../value-text.ts';
import { type At, type Tracer, valueAt } from './tracer.ts';

/** How an amount is shown whose currency stands in a column: in the currency of the row at hand. */
export function foreignAmount(tracer: Tracer, id: NodeId, at: At): Pick<Trace, 'shown'> | undefined {
  const { type } = tracer.setting.node(id);
  if (type.kind !== 'money' || type.currency?.startsWith('*') !== true) return undefined;
  const currency = currencyIn(tracer, id, type.currency, at);
  return currency === undefined ? undefined : { shown: shownText(valueAt(tracer, id, at), { ...type, currency }, undefined) };
}

/** What the row says that the first such amount below comes from. */
function currencyIn(tracer: Tracer, id: NodeId, written: string, at: At): string | undefined {
  const { setting } = tracer;
  const node = setting.node(id);
  if (node.type.kind !== 'money' || node.type.currency !== written) return undefined;
  if (node.op !== 'column') {
    return argumentsOf(node).reduce<string | undefined>(
      (found, next) => found ?? currencyIn(tracer, next, written, at),
      undefined,
    );
  }
  const table = setting.world.table(node.table);
  if ('code' in table || at.entity.kind !== 'record') return undefined;
  const place = followed(setting.world, table, at.entity.row, node.via ?? []);
  return place === undefined || 'key' in place ? undefined : keyText(place.table.columns.get(written.slice(1))?.at(place.row));
}
