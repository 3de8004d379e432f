import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import type { Texts } from './case.ts';

/** The texts that a plan asks a column for: those of payees as `column`, those of records as `table.column`. */
function askedTexts(calculation: Calculation): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const put = (id: NodeId, texts: readonly string[]): void => {
    const node = calculation.nodes[id];
    const column = node && columnOf(node, calculation);
    if (column === undefined) return;
    const known = found.get(column) ?? new Set();
    found.set(column, new Set([...known, ...texts]));
  };
  for (const node of calculation.nodes) for (const [id, texts] of askedBy(node, calculation)) put(id, texts);
  return new Map([...found].map(([column, texts]) => [column, [...texts]]));
}

type Asked = readonly (readonly [NodeId, readonly string[]])[];

function askedBy(node: CalculationNode, { nodes, tables }: Calculation): Asked {
  const literal = (id: NodeId): readonly string[] => {
    const found = nodes[id];
    return found?.op === 'literal' && found.type.kind === 'text' ? [found.value] : [];
  };
  switch (node.op) {
    case 'same':
      return [[node.left, literal(node.right)]];
    case 'one-of':
      return [[node.value, node.choices.flatMap(literal)]];
    case 'text-scale':
      return [[node.by, node.cases.flatMap(({ values }) => values)]];
    case 'matrix':
      return [
        [node.rowsBy, node.rows.kind === 'texts' ? node.rows.values : []],
        [node.columnsBy, node.columns.kind === 'texts' ? node.columns.values : []],
      ];
    case 'blank':
      return [[node.value, ['something else', '']]];
    case 'records':
      return node.how === 'count' && node.value !== undefined ? [[node.value, ['something else', '']]] : [];
    case 'lookup': {
      const table = tables.find(({ name }) => name === node.table);
      return node.keys.flatMap((key, at) => {
        const place = table?.columns.findIndex(({ name }) => name === table.keys[at]) ?? -1;
        return key.kind === 'value' ? [[key.value, (table?.rows ?? []).flatMap(({ cells }) => cells[place] ?? [])] as const] : [];
      });
    }
    case 'literal':
    default:
      return [];
  }
}

function columnOf(node: CalculationNode, { tables }: Calculation): string | undefined {
  if (node.op === 'attribute') return node.column;
  if (node.op === 'input') return inputKey(node.input);
  if (node.op === 'bundle-value' && node.grain.kind === 'bundle') return `${node.grain.table}.${node.grain.column}`;
  if (node.op !== 'column') return undefined;
  const target = (node.via ?? []).reduce((table, via) => {
    const type = tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === via)?.type;
    return type?.kind === 'reference' ? type.table : table;
  }, node.table);
  const type = tables.find(({ name }) => name === target)?.columns.find(({ name }) => name === node.column)?.type;
  return type?.kind === 'key' ? undefined : `${target}.${node.column}`;
}

/** Under which a text or a yes or no that is given goes. */
export const inputKey = (input: string): string => `input ${input}`;

const mostTexts = 8;

/** First what every column is asked for first; then each other text, and none that is asked for. */
export function textsOf(calculation: Calculation): readonly Texts[] {
  const asked = askedTexts(calculation);
  const first: Texts = new Map([...asked].flatMap(([column, [text]]) => (text === undefined ? [] : [[column, text] as const])));
  const yesNo = yesNoColumns(calculation);
  const others = [...asked].flatMap(([column, texts]) =>
    [...texts.slice(1), 'something else'].map((text): Texts => new Map([...first, [column, text]])),
  );
  return [first, ...others, ...yesNo.map((column): Texts => new Map([...first, [column, 'no']]))].slice(0, mostTexts);
}

function yesNoColumns({ nodes, tables }: Calculation): readonly string[] {
  const columns = nodes.flatMap((node) => {
    if (node.type.kind !== 'yes-no') return [];
    if (node.op === 'attribute') return [node.column];
    if (node.op === 'input') return [inputKey(node.input)];
    return node.op === 'column' && tables.some(({ name }) => name === node.table) ? [`${node.table}.${node.column}`] : [];
  });
  return [...new Set(columns)];
}
