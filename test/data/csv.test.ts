import { describe, expect, test } from 'vitest';
import { shown, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const csv = async (content: string | Uint8Array) => shown(folder, 'deals.csv', content);

describe('cells come out character for character', () => {
  test('nothing is read as a number, a date or a missing value', async () => {
    expect(await csv('a,b,c,d,e,f\n1.005, 1 ,00123,1e5,N/A,31/02/2017\n')).toEqual([
      'a | b | c | d | e | f',
      '2: 1.005 |  1  | 00123 | 1e5 | N/A | 31/02/2017',
    ]);
  });
  test('quotes keep delimiters, spaces and quotes', async () => {
    expect(await csv('a,b\n" 1,000.00 ","say ""hi"""\n5" pipe,x\n')).toEqual([
      'a | b',
      '2:  1,000.00  | say "hi"',
      '3: 5" pipe | x',
    ]);
  });
  test('nothing and "" are both empty', async () => {
    expect(await csv('a,b,c\n,"",x\n')).toEqual(['a | b | c', '2: · | · | x']);
  });
  test('a byte order mark and carriage returns are no part of a cell', async () => {
    expect(await csv('\uFEFFa,b\r\n1,2\r\n3,4\r\n')).toEqual(['a | b', '2: 1 | 2', '3: 3 | 4']);
    expect(await csv('a,b\r1,2\r')).toEqual(['a | b', '2: 1 | 2']);
  });
  test('spaces around a header are not part of its name', async () => {
    expect(await csv('a, b \n1,2\n')).toEqual(['a | b', '2: 1 | 2']);
  });
});

describe('lines are those of the file', () => {
  test('after a cell with line ends, and after blank lines', async () => {
    expect(await csv('a,b\n"x\ny\r\nz",1\n\n   \np,2')).toEqual(['a | b', '2: x\ny\r\nz | 1', '7: p | 2']);
  });
  test('where the file starts with blank lines', async () => {
    expect(await csv('\n\na,b\n1,2\n')).toEqual(['a | b', '4: 1 | 2']);
  });
});

describe('the header line decides the delimiter', () => {
  test.each([
    ['a;b;c,d\n1;2;3\n', ['a | b | c,d', '2: 1 | 2 | 3']],
    ['a\tb\n1,5\t2\n', ['a | b', '2: 1,5 | 2']],
    ['"a;b;c",d\n1,2\n', ['a;b;c | d', '2: 1 | 2']],
    ['a\n1\n', ['a', '2: 1']],
  ])('%j', async (content, rows) => expect(await csv(content)).toEqual(rows));
});

describe('a bad row is left out, the others go on', () => {
  test('too few and too many cells', async () => {
    expect(await csv('a,b\n1\n2,3\n4,5,6\n7,8\n')).toEqual([
      'a | b',
      '3: 2 | 3',
      '5: 7 | 8',
      'row-has-wrong-cells 2: deals.csv line 2 has 1 cell where the header has 2; the row is left out.',
      'row-has-wrong-cells 4: deals.csv line 4 has 3 cells where the header has 2; the row is left out.',
    ]);
  });
  test('quotes that do not work out', async () => {
    expect(await csv('a,b\n"1"x,2\n3,4\n"5,6\n7,8\n')).toEqual([
      'a | b',
      '3: 3 | 4',
      '5: 7 | 8',
      'row-has-bad-quotes 2: deals.csv line 2 has text between a closing quote and the next cell; the row is left out.',
      'row-has-bad-quotes 4: deals.csv line 4 opens a quote that is never closed; the row is left out.',
    ]);
  });
});

describe('a file that cannot be meant is refused', () => {
  test('empty', async () => {
    const empty = ['file-empty: deals.csv is empty: it has not even a header line.'];
    expect(await csv('')).toEqual(empty);
    expect(await csv('\uFEFF \n\n')).toEqual(empty);
    expect(await csv('""\n')).toEqual(empty);
  });
  test('only a header is an empty table', async () => expect(await csv('a,b\n')).toEqual(['a | b']));
  test('another encoding, with the first line that shows it', async () => {
    expect(await csv(Buffer.from('a,b\n1,2\nJosé,3\n', 'latin1'))).toEqual([
      'file-not-utf8 3: deals.csv is not UTF-8 from line 3 on: a character there has another encoding. Save it as UTF-8 (in Excel: “CSV UTF-8”).',
    ]);
    expect(await csv(Buffer.from('\uFEFFa,b\n', 'utf16le'))).toEqual([
      'file-not-utf8 1: deals.csv is not UTF-8 from line 1 on: it is UTF-16, as Excel writes for “Unicode text”. Save it as UTF-8 (in Excel: “CSV UTF-8”).',
    ]);
  });
  test('binary', async () => {
    const message = 'deals.csv is not a text file: its bytes are those of another kind of file than its name says.';
    expect(await csv(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).toEqual([`file-not-text: ${message}`]);
    expect(await csv('a,b\n1,\0\n')).toEqual([`file-not-text: ${message}`]);
  });
  test('two columns of one name', async () => {
    expect(await csv('a,b,a\n1,2,3\n')).toEqual(['header-repeated 1: deals.csv has two columns named “a”.']);
  });
  test('a column without a name is no column', async () => expect(await csv('a,,\n1,2,3\n')).toEqual(['a', '2: 1']));
});

test('cells of a .tsv are cut by tabs alone', async () => {
  expect(await shown(folder, 'deals.tsv', 'a;b;c\td\n1,5\t2\n')).toEqual(['a;b;c | d', '2: 1,5 | 2']);
});
