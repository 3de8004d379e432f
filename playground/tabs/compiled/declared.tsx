import type { ComponentChildren } from 'preact';
import type { Calculation, ParamShape } from '../../../runtime/calculation.ts';
import { figureText } from '../../charts/figures.ts';
import { words } from '../../words/words.ts';
import { typeText } from './types.ts';

interface DeclaredProps {
  readonly calculation: Calculation;
  readonly filter: string;
}

/** Inputs, params, tables and components, each as a short table. */
export function Declared({ calculation, filter }: DeclaredProps) {
  const w = words.value.compiled;
  const { inputs, params, tables, payees, components } = calculation;
  const isMeant = ({ name }: { readonly name: string }): boolean => name.toLowerCase().includes(filter.toLowerCase());
  const all = [...(payees === undefined ? [] : [{ ...payees, name: payees.name }]), ...tables];
  return (
    <>
      <Listed
        title={w.components}
        head={[w.name, w.kind, w.every, w.paid]}
        rows={components
          .filter(isMeant)
          .map(({ name, kind, every, paid, sign }) => [name, kind, every, paid ? (sign < 0 ? '−' : '+') : w.notPaid])}
      />
      <Listed
        title={w.inputs}
        head={[w.name, w.type, w.grain, w.range]}
        rows={inputs
          .filter(isMeant)
          .map(({ name, type, by, low, high }) => [
            name,
            typeText(type),
            by.kind === 'group' ? by.column : by.kind,
            low === undefined && high === undefined
              ? '–'
              : `${low === undefined ? '…' : figureText(low, type)} – ${high === undefined ? '…' : figureText(high, type)}`,
          ])}
      />
      <Listed
        title={w.params}
        head={[w.name, w.type, w.value]}
        rows={params.filter(isMeant).map((param) => [param.name, typeText(param.type), versionsText(param)])}
      />
      <Listed
        title={w.tables}
        head={[w.name, w.from, w.columns]}
        rows={all
          .filter(isMeant)
          .map(({ name, source, rows, columns }) => [
            name,
            rows === undefined ? source : '–',
            columns.map((column) => `${column.name}: ${typeText(column.type)}`).join(', '),
          ])}
      />
    </>
  );
}

const versionsText = ({ versions, type, per }: ParamShape): string =>
  versions
    .map(({ from, value }) => {
      const shown = type.kind === 'text' || type.kind === 'date' ? value : figureText(value, type);
      return `${shown}${per === undefined ? '' : ` / ${per}`}${from === undefined ? '' : ` (${from} …)`}`;
    })
    .join(', ');

interface ListedProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
function Listed({ title, head, rows }: ListedProps) {
  if (rows.length === 0) return undefined;
  return (
    <Section title={title}>
      <table class="listed" aria-label={title}>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="compiled-section">
      <h2>{title}</h2>
      <div class="listed-frame" role="group" aria-label={title} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
