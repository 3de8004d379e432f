import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, ParamShape } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import { isoOf, readIso } from '../periods/dates.ts';
import { company } from '../world/entities.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { isFigure, valueOfLiteral } from './values.ts';
import { overUnits } from './units.ts';

type ParamNode = Extract<CalculationNode, { readonly op: 'param' }>;
interface Version<V> {
  readonly from: number;
  readonly value: V;
}

/** Versions whose days are among those given, each with those days. */
export function versionsHolding(versions: ParamShape['versions'], days: Span): readonly (Days & { readonly value: string })[] {
  const starts = versions.map(({ from }) => (from === undefined ? -Infinity : (readIso(from) ?? -Infinity)));
  return versions
    .map(({ value }, i) => ({
      value,
      from: Math.max(days.from, starts[i] ?? -Infinity),
      to: Math.min(days.to, (starts[i + 1] ?? Infinity) - 1),
    }))
    .filter(({ from, to }) => from <= to);
}

/** A constant of the plan: the version in force; with a period of its own, the sum over the periods inside the days. */
export function planParam<N, B>(setting: Setting<N, B>, node: ParamNode): Evaluation<Value<N, B>> {
  const param = setting.world.params.get(node.param);
  if (param === undefined)
    return (entity, days) => setting.fault('unknown-name', `The plan has no param ${node.param}.`, entity, days);
  const versions = param.versions.map(({ from, value }) => ({
    from: from === undefined ? -Infinity : (readIso(from) ?? -Infinity),
    value: valueOfLiteral(value, param.type, setting.domain),
  }));
  const atDays = (days: Span): Value<N, B> | Absent => versionAt(setting, param, versions, days);
  const { per } = param;
  if (per === undefined) return (_, days) => atDays(days);
  const ask = { name: param.name, unit: per, spreadEvenly: param.spreadEvenly };
  return (_, days) => overUnits(setting, ask, company, days, (_unit, part) => atDays(part) as N | Absent) ?? setting.zero;
}

function versionAt<N, B>(
  setting: Setting<N, B>,
  param: ParamShape,
  versions: readonly Version<Value<N, B>>[],
  days: Span,
): Value<N, B> | Absent {
  const inForce = versions.filter(({ from }, i) => from <= days.to && (versions[i + 1]?.from ?? Infinity) > days.from);
  const [first] = inForce;
  const last = inForce.at(-1);
  if (first === undefined || last === undefined || (first.from > days.from && param.meet !== 'as-of-period-end')) {
    const message = `${param.name} has no figure for ${isoOf(days.from)}: its first is from ${isoOf(versions[0]?.from ?? days.to)}.`;
    return setting.fault('missing-param-version', message, company, days);
  }
  if (inForce.length === 1 || param.meet === 'as-of-period-end') return last.value;
  if (param.meet === 'prorated-by-days' && isFigure(param.type)) return prorated(setting, inForce as readonly Version<N>[], days);
  const message = `Two figures of ${param.name} meet inside ${days.label}. Say \`prorated by days\` or \`as of period end\`.`;
  return setting.fault('versions-meet', message, company, days);
}

/** Each version weighs as many days as it is in force. */
function prorated<N, B>({ domain, zero }: Setting<N, B>, versions: readonly Version<N>[], days: Span): N | Absent {
  const length = days.to - days.from + 1;
  return versions.reduce((sum, { from, value }, i) => {
    const ends = Math.min(days.to, (versions[i + 1]?.from ?? Infinity) - 1);
    const share = exactOf(BigInt(ends - Math.max(days.from, from) + 1), BigInt(length));
    return isAbsent(sum) ? sum : domain.add(sum, domain.mul(value, domain.of(share)));
  }, zero);
}
