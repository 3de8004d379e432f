import { compile } from '../../compiler/compile.ts';
import { runCompiledExamples } from '../../compiler/examples/run.ts';
import type { Calculation, CalculationNode } from '../../runtime/calculation.ts';
import { exactOfRational } from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import type { Outcome } from '../../runtime/session.ts';
import type { Action, Selected } from '../analysis.ts';
import { applied } from '../edits.ts';
import { nameText } from '../names/rename.ts';
import type { Acting } from './acting.ts';

/** The selected case as an example at the end of the plan; only where it then holds. */
export function exampleOfCase(of: Acting): readonly Action[] {
  const { compilation, options, selected, words } = of;
  const { calculation, text } = compilation;
  if (selected === undefined || calculation === undefined || calculation.meaningHash !== selected.calculation.meaningHash)
    return [];
  const example = exampleText(calculation, selected);
  if (example === undefined) return [];
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const edits = [{ span: { from: text.length, to: text.length }, text: `${gap}${example}\n` }];
  const after = runCompiledExamples(compile(applied(text, edits), options), options);
  const title = words.writeExample(selected.payee, selected.period);
  return after.at(-1)?.ok === true ? [{ kind: 'refactor', title, edits }] : [];
}

function exampleText(calculation: Calculation, selected: Selected): string | undefined {
  const { session, payee, period } = selected;
  const given = calculation.nodes.flatMap((node) => givenBy(node, calculation, session.valueOf(node.id, payee, period)) ?? []);
  const expected = calculation.components.flatMap(({ name, amount }) => {
    const figure = figureOf(session.amountOf(name, payee, period), calculation.nodes[amount]);
    return figure === undefined
      ? []
      : [
          `${nameText(name)} ${figure}`.replace(
            /^`(salary|commission|bonus|spiff|allowance|expense|award|deduction|pool)`/,
            '$1',
          ),
        ];
  });
  if (expected.length === 0) return undefined;
  const lines = [...new Set(given)];
  const name = `${payee}, ${period}`.replaceAll('"', '""');
  return [
    `example "${name}"`,
    `  in ${period}`,
    ...(lines.length > 0 ? [`  ${lines.join(', ')}`] : []),
    `  expect ${expected.join(', ')}`,
  ].join('\n');
}

/** What the plan is told of the payee: inputs, columns, and sums over records in place of the records. */
function givenBy(node: CalculationNode, { definitions }: Calculation, outcome: Outcome): string | undefined {
  if (node.grain.kind !== 'payee') return undefined;
  const name =
    node.op === 'input'
      ? node.input
      : node.op === 'attribute'
        ? node.column
        : node.op === 'records'
          ? definitionOf(node)
          : undefined;
  const figure = name === undefined ? undefined : figureOf(outcome, node);
  return name === undefined || figure === undefined ? undefined : `${nameText(name)} ${figure}`;

  function definitionOf({ id }: CalculationNode): string | undefined {
    return definitions.find((each) => each.node === id)?.name;
  }
}

/** A figure as a plan writes it, to the last digit; undefined where it has no end. */
function figureOf(outcome: Outcome, node: CalculationNode | undefined): string | undefined {
  if (outcome.kind !== 'value' || node === undefined || outcome.value === '') return undefined;
  const { kind } = node.type;
  if (kind === 'text') return `"${outcome.value.replaceAll('"', '""')}"`;
  if (kind === 'date' || kind === 'yes-no' || kind === 'period') return outcome.value;
  const number = exactOfRational(outcome.value);
  if (number === undefined) return undefined;
  const said = plainText(kind === 'percent' ? { n: number.n * 100n, d: number.d } : number);
  if (said.includes('/')) return undefined;
  const [whole = '', digits] = said.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${digits === undefined ? '' : `.${digits}`}${kind === 'percent' ? '%' : ''}`;
}
