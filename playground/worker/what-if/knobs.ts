import type { PlanTree } from '../../../grammar/tree/index.ts';
import type { Calculation, InputShape, ParamShape, ValueType } from '../../../runtime/calculation.ts';
import type { Session } from '../../../runtime/session.ts';
import type { Case } from '../protocol.ts';
import type { Knob } from './knob.ts';

/** All figures of a plan that can be tried otherwise: params first, then inputs. */
export function knobsOf(calculation: Calculation, tree: PlanTree, session: Session, at: Case | undefined): readonly Knob[] {
  const inputs = calculation.inputs.flatMap((input) => {
    const knob = inputKnob(calculation, session, input, at);
    return knob === undefined ? [] : [knob];
  });
  return [...calculation.params.flatMap((param) => paramKnobs(param, tree)), ...inputs].filter(({ type }) => canTurn(type));
}

function canTurn({ kind }: ValueType): boolean {
  return kind !== 'text' && kind !== 'date' && kind !== 'period';
}

function paramKnobs({ name, type, versions }: ParamShape, tree: PlanTree): readonly Knob[] {
  const item = tree.items.find((one) => one.kind === 'param' && one.name.name === name);
  return versions.map(({ from, value }, version): Knob => {
    const written = item?.kind === 'param' ? item.versions[version]?.value : undefined;
    const span = written?.kind === 'number' ? written.span : undefined;
    return {
      id: `param ${name} ${version}`,
      ...{ name, kind: 'param', type, version, value },
      ...(from === undefined || versions.length === 1 ? {} : { from }),
      ...(span === undefined ? {} : { span }),
    };
  });
}

function inputKnob(calculation: Calculation, session: Session, input: InputShape, at: Case | undefined): Knob | undefined {
  const { name, type, by, low, high } = input;
  if (by.kind !== 'company' && at === undefined) return undefined;
  const kind = `${by.kind}-input` as const;
  const value = at === undefined ? undefined : valueAt(calculation, session, name, at);
  const range = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  return { id: `${kind} ${name}`, name, kind, type, version: 0, value, ...range };
}

function valueAt({ nodes }: Calculation, session: Session, input: string, { payee, period }: Case): string | undefined {
  const node = nodes.find((one) => one.op === 'input' && one.input === input);
  const outcome = node && session.valueOf(node.id, payee, period);
  return outcome?.kind === 'value' && outcome.value !== '' ? outcome.value : undefined;
}
