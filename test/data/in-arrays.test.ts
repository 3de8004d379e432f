import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvFile } from '../../data/csv-file.ts';
import { readSource } from '../../data/index.ts';
import type { ColumnType, TableShape } from '../../runtime/calculation.ts';
import { packedOf } from '../../runtime/tables/packed.ts';
import { temporaryFolder } from './folder.ts';
import { read, seen } from './seen.ts';

const folder = temporaryFolder();
const headers = ['closed', 'owner', 'amount', 'units', 'rate', 'note', 'currency'] as const;
type Header = (typeof headers)[number];

const typesOf: Readonly<Record<Header, ColumnType>> = {
  closed: { kind: 'date' },
  owner: { kind: 'payee' },
  amount: { kind: 'money' },
  units: { kind: 'count' },
  rate: { kind: 'percent' },
  note: { kind: 'key' },
  currency: { kind: 'text' },
};
const dated = fc.constantFrom('2017-03-31', '2016-02-29', '0001-01-01', '9999-12-31', '2017-12-01');
const wrongDate = fc.constantFrom(
  '2017-02-29',
  '2017-13-01',
  '2017-00-10',
  '31/02/2017',
  '2017-3-1',
  ' 2017-03-31',
  '2017-04-31',
);
const amount = fc.oneof(
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom('0', '1', '12.5', '-3', '0.10', '0.00', '1860.00', '-12345678.90', '123456789.01', '999999999999999', '0.000'),
);
const wrongAmount = fc.constantFrom(
  '-0.00',
  '+5',
  '007',
  '1e3',
  '1,000.00',
  '$5',
  '12.',
  '.5',
  '5.001',
  '00.50',
  '1.2.3',
  '12345678901234567890.12',
  ' 7.5 ',
  '-',
  '9007199254740993',
);
const anyText = fc.string({
  unit: fc.constantFrom('a', '7', ' ', '"', ',', ';', '\t', '\n', '\r', 'é', '中', '\uFEFF', "'"),
  maxLength: 9,
});
const name = fc.oneof(
  fc.constantFrom(
    'Ana',
    'Bo',
    'Chen Li',
    'P00017',
    'a longer name than most',
    'abcdefg',
    'abcdefgh',
    'abcdefghi',
    'José',
    ' Ana',
    '',
    'very long '.repeat(30),
  ),
  anyText,
);

/** Some cells as they are in most files, and a few that are not. */
const cellsOf: Readonly<Record<Header, fc.Arbitrary<string>>> = {
  closed: mostly(dated, fc.oneof(wrongDate, fc.constant(''), anyText)),
  owner: mostly(fc.constantFrom('Ana', 'Bo', 'Chen Li', 'abcdefgh'), name),
  amount: mostly(amount, fc.oneof(wrongAmount, fc.constant(''), anyText)),
  units: mostly(fc.nat({ max: 400 }).map(String), fc.oneof(wrongAmount, fc.constantFrom('-2', '2.0', '2.5', ''))),
  rate: mostly(fc.constantFrom('5%', '0.05', '12.5 %', '100%'), fc.constantFrom('five', '', '5 % ')),
  note: mostly(
    fc.nat({ max: 60 }).map((id) => `D-${id}`),
    name,
  ),
  currency: mostly(fc.constantFrom('USD', 'JPY', 'KWD'), fc.constantFrom('', 'usd', ' JPY', 'XXX')),
};

function mostly(usual: fc.Arbitrary<string>, other: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: other, weight: 1 });
}

interface Written {
  readonly text: string;
  readonly order: readonly Header[];
  readonly ending: 'csv' | 'tsv';
}

const lineEnd = mostly(fc.constant('same'), fc.constantFrom('\r', '\n', '\r\n', '\n\n', '\r\n  \r\n', '\n \n'));
const row = fc.record({
  cells: fc.record(cellsOf),
  quoted: mostly(fc.constant('needed'), fc.constantFrom('all', 'none')),
  lineEnd,
  ragged: mostly(fc.constant(''), fc.constantFrom('fewer', 'more')),
});
const file: fc.Arbitrary<Written> = fc
  .record({
    order: fc.shuffledSubarray([...headers], { minLength: 2 }),
    rows: fc.array(row, { maxLength: 40 }),
    /** From the second time on, cells are known. */
    times: fc.constantFrom(1, 3),
    delimiter: fc.constantFrom(',', ';', '\t'),
    mark: fc.constantFrom('', '\uFEFF'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\n', '\r'),
    quoteAll: fc.boolean(),
    tail: fc.constantFrom('end', 'none', '"never closed', '\n\n'),
  })
  .map(({ order, rows: once, times, delimiter, mark, lineEnd: usual, quoteAll, tail }) => {
    const written = (text: string, quoted: string): string =>
      quoted === 'all' || (quoted === 'needed' && /["\r\n]/.test(text)) || (quoted !== 'none' && text.includes(delimiter))
        ? `"${text.replaceAll('"', '""')}"`
        : text;
    const rows = Array.from({ length: times }, () => once).flat();
    const lines = rows.map(({ cells, quoted, lineEnd: own, ragged }, place) => {
      const all = order.map((header) => written(cells[header], quoteAll ? 'all' : quoted));
      const shown = ragged === 'fewer' ? all.slice(1) : ragged === 'more' ? [...all, 'x'] : all;
      const isEnd = place === rows.length - 1;
      return shown.join(delimiter) + (isEnd && tail === 'none' ? '' : own === 'same' ? usual : own);
    });
    const after = tail === 'end' || tail === 'none' ? '' : tail;
    return {
      text: `${mark}${order.join(delimiter)}${usual}${lines.join('')}${after}`,
      order,
      ending: delimiter === '\t' ? 'tsv' : 'csv',
    };
  });

/** Each column read by a type; money may have its currency beside it. */
function shapeOf(order: readonly Header[], { hasCurrency, orBlank }: { hasCurrency: boolean; orBlank: boolean }): TableShape {
  const isMixed = hasCurrency && order.includes('currency');
  const columns = order.map((header) => {
    const type: ColumnType = header === 'amount' && isMixed ? { kind: 'money', currencyColumn: 'currency' } : typesOf[header];
    return { name: header, header, type, orBlank };
  });
  return {
    name: 'deals',
    source: 'deals',
    columns,
    keys: order.includes('owner') && order.includes('closed') ? ['owner', 'closed'] : [],
  };
}

const shapes = fc.record({ hasCurrency: fc.boolean(), orBlank: fc.boolean() });

describe('a CSV file read into arrays', () => {
  test('holds the cells, lines and problems of the same file read as text', async () => {
    let inArrays = 0;
    const property = fc.asyncProperty(
      file,
      shapes,
      fc.oneof(fc.integer({ min: 40, max: 400 }), fc.constantFrom(1000, 1 << 18)),
      async ({ text, order, ending }, how, block) => {
        const name = `deals.${ending}`;
        const path = join(folder, name);
        writeFileSync(path, text);
        const shape = shapeOf(order, how);
        const kinds = new Map(shape.columns.map(({ header, type }) => [header, type.kind]));
        const source = { path, file: name, reads: new Set(order) };
        const asText = await readSource(source);
        const packed = await readCsvFile({ ...source, kinds }, ending === 'tsv' ? '\t' : undefined, block);
        if (packed === undefined) return;
        inArrays += 1;
        expect(read(packed)).toEqual(read(asText));
        if (packed.kind !== 'table' || asText.kind !== 'table') return;
        expect(packed.table.columns.every((column) => packedOf(column) !== undefined)).toBe(true);
        expect(seen(packed.table, shape)).toEqual(seen(asText.table, shape));
      },
    );
    await fc.assert(property, { numRuns: 500 });
    expect(inArrays).toBeGreaterThan(300);
  });
});

describe('a file of many blocks', () => {
  const shape = shapeOf(['closed', 'owner', 'amount', 'note'], { hasCurrency: false, orBlank: false });
  const kinds = new Map(shape.columns.map(({ header, type }) => [header, type.kind]));
  const lines = Array.from({ length: 30_000 }, (_, i) => {
    const day = `2017-0${1 + (i % 9)}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const note = i % 997 === 0 ? `"a note\non ${i % 3} lines, ""quoted"""` : `D-${i}`;
    return `${day},P${i % 1000},${i % 5000}.${String(i % 100).padStart(2, '0')},${note}`;
  });
  const text = ['closed,owner,amount,note', ...lines, ''].join('\n');
  const inBlocks = async (content: string | Uint8Array, block: number) => {
    const path = join(folder, 'many.csv');
    writeFileSync(path, content);
    const asText = await readSource({ path, file: 'many.csv', reads: new Set(kinds.keys()) });
    const packed = await readCsvFile({ path, file: 'many.csv', reads: new Set(kinds.keys()), kinds }, undefined, block);
    return { asText, packed, chosen: await readSource({ path, file: 'many.csv', reads: new Set(kinds.keys()), kinds }) };
  };

  test.each([1 << 12, 99_991, 1 << 22])('comes to the same in blocks of %i bytes', async (block) => {
    const { asText, packed } = await inBlocks(text, block);
    expect(packed).toBeDefined();
    expect(read(packed)).toEqual(read(asText));
  });

  test('finds lines that are shorter than all before them', async () => {
    const short = ['', '2017-01-02,P,1,', '2017-01-02,P,1,', '2017-01-02,P1,2.50,"x', 'y"', ' ', ',,,'];
    for (const end of ['', '\n', `\n${lines[2] ?? ''}`]) {
      const all = short.flatMap((line, i) => [...lines.slice(i * 40, i * 40 + 40), line]);
      const { asText, packed } = await inBlocks(`closed,owner,amount,note\n${all.join('\n')}${end}`, 1 << 10);
      expect(packed).toBeDefined();
      expect(read(packed)).toEqual(read(asText));
    }
  });

  test.each(['12.50', '7', '-3.125'])('keeps figures that are not written like %s', async (usual) => {
    const others = [
      '-0',
      '-0.00',
      '0',
      '0.00',
      '00',
      '007.50',
      '1.5',
      '1.',
      '.50',
      '-',
      '',
      '12345678',
      '123456789.00',
      '1.23x',
      '1x',
    ];
    const amounts = others.flatMap((other) => [usual, usual, usual, other]);
    const rows = [...amounts, ...amounts].map((amount) => `2017-01-02,P,${amount},D\n`);
    const { asText, packed } = await inBlocks(`closed,owner,amount,note\n${rows.join('')}`, 1 << 12);
    expect(read(packed)).toEqual(read(asText));
  });

  test('needs more than a block for a quote that is closed much later, or never', async () => {
    const rest = lines.join('\n');
    for (const broken of [`2017-01-01,"P1,2.00,x\n${rest}`, `2017-01-01,"P1,2.00,x\n${rest}\n","",1,z`]) {
      const { asText, packed } = await inBlocks(`closed,owner,amount,note\n${lines[1] ?? ''}\n${broken}\n`, 1 << 12);
      expect(packed).toBeDefined();
      expect(read(packed)).toEqual(read(asText));
    }
  });

  test('keeps no more than its figures need', async () => {
    const { packed } = await inBlocks(text, 1 << 16);
    const columns = packed?.kind === 'table' ? packed.table.columns.map((column) => packedOf(column)?.values.constructor) : [];
    expect(columns).toEqual([Uint16Array, Uint16Array, Int32Array, Uint16Array]);
  });

  test('is refused in the words of a text where it is none, whichever cell it is', async () => {
    const cells = ['2017-02-03', 'P17', '12.50', 'D-1', 'a note that is longer', '"quoted"', '3.1', 'left out'];
    const line = (all: readonly string[]): string => `${all.join(',')}\n`;
    const header = line(['closed', 'owner', 'amount', 'note', 'long', 'quoted', 'odd', 'unread']);
    const kindsOf = new Map<string, ColumnType['kind']>([...kinds, ['long', 'key'], ['quoted', 'key'], ['odd', 'date']]);
    const path = join(folder, 'spoilt.csv');
    const source = { path, file: 'spoilt.csv', reads: new Set(kindsOf.keys()), kinds: kindsOf };
    const bytes = new TextEncoder().encode(header + line(cells).repeat(20));
    const start = header.length + 12 * line(cells).length;
    for (let at = start; at < start + line(cells).length; at++)
      for (const wrong of [0xe9, 0]) {
        const spoilt = bytes.slice();
        spoilt[at] = wrong;
        writeFileSync(path, spoilt);
        expect(await readCsvFile(source, undefined, 400)).toBeUndefined();
        const chosen = await readSource(source);
        expect(chosen.kind === 'refused' && chosen.problem.code).toBe(wrong === 0 ? 'file-not-text' : 'file-not-utf8');
      }
  });
});

test('a long text is told from a short one that starts alike, whatever its other bytes are mixed to', async () => {
  const path = join(folder, 'alike.csv');
  const [long, short] = ['abcdV41O', 'abcdbcu'];
  const names = [long, ...Array.from({ length: 99 }, () => 'Ana'), short, 'Ana', long, `${short}long`, short];
  writeFileSync(path, `owner,note\n${names.map((name) => `${name},${name}\n`).join('')}`);
  const kinds = new Map<string, ColumnType['kind']>([
    ['owner', 'payee'],
    ['note', 'key'],
  ]);
  const packed = await readCsvFile({ path, file: 'alike.csv', kinds }, undefined);
  expect(packed?.kind === 'table' && packed.table.columns.map(({ cells }) => cells)).toEqual([names, names]);
});
