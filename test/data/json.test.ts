import { describe, expect, test } from 'vitest';
import { shown, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const json = async (content: string) => shown(folder, 'deals.json', content);
const ndjson = async (content: string) => shown(folder, 'deals.ndjson', content);

describe('JSON', () => {
  test('numbers keep the digits they were written with', async () => {
    expect(await json('[{"a": 0.10000000000000001, "b": 12345678901234567890, "c": 1.5e-3, "d": "1860.10"}]')).toEqual([
      'a | b | c | d',
      '1: 0.10000000000000001 | 12345678901234567890 | 0.0015 | 1860.10',
    ]);
  });
  test('records may have different keys; null and "" are empty', async () => {
    expect(await json('[{"a": 1, "b": null}, {"c": true, "a": ""}]')).toEqual(['a | b | c', '1: 1 | · | ·', '2: · | · | yes']);
  });
  test('what is no record is left out', async () => {
    expect(await json('[{"a": 1}, 5, {"a": [1]}]')).toEqual([
      'a',
      '1: 1',
      'row-not-json 2: deals.json record 2 is not a JSON object; it is left out.',
      'row-has-nested-value 3: deals.json record 3 holds a list or an object under “a” where one value belongs; it is left out.',
    ]);
  });
  test('what is no list is refused', async () => {
    expect(await json('{"a": 1}')).toEqual(['file-not-json: deals.json is not a list of records: it should read [{"…": …}, …].']);
    expect((await json('[{"a": 1},'))[0]).toMatch(/^file-not-json: deals\.json is not JSON: .+\.$/);
  });
});

describe('NDJSON', () => {
  test('a record per line, with the line it stands on', async () => {
    expect(await ndjson('{"a": 1.10}\r\n\n{"a": 2}\n{"a": \n')).toEqual([
      'a',
      '1: 1.1',
      '3: 2',
      'row-not-json 4: deals.ndjson line 4 is not a JSON object; it is left out.',
    ]);
  });
});
