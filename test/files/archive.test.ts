import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archiveOf, readArchive } from '../../playground/files/archive.ts';
import { planFile, safeName } from '../../playground/files/names.ts';
import type { Bundle } from '../../playground/files/shared.ts';
import { compile } from '../../compiler/index.ts';
import { run } from '../../runtime/index.ts';

const texts = fc.string({ unit: 'grapheme' });
/** Names as files have them: each stands for one file, also where letters have no case. */
const names = fc.uniqueArray(fc.stringMatching(/^[a-zé销][\w -]{0,8}[a-z]$/), {
  selector: (name) => name.toLowerCase(),
  maxLength: 4,
});
const bundles: fc.Arbitrary<Bundle> = fc
  .record({
    name: names.filter(({ length }) => length > 0),
    text: texts,
    plans: fc.array(texts),
    data: fc.array(fc.uint8Array()),
    files: names,
  })
  .map(({ name, text, plans, data, files }) => ({
    name: `${name[0]}.plan`,
    text,
    plans: Object.fromEntries(plans.map((plan, index) => [`parts/${index}.plan`, plan])),
    data: files.map((file, index) => ({ file: `${file}.csv`, bytes: data[index] ?? new Uint8Array() })),
  }));
const plain = ({ data, ...rest }: Bundle): unknown => ({
  ...rest,
  data: data.map(({ file, bytes }) => [file, ...bytes]).toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
});

function resultOf(text: string) {
  const { calculation } = compile(text, { currency: 'USD' });
  if (calculation === undefined) throw new Error('The plan has errors.');
  return run(calculation, { tables: {} }, { period: '2026-01' });
}

describe('an archive', () => {
  test('gives back plan and data, byte for byte', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        const read = readArchive('any.zip', archiveOf(bundle, undefined));
        expect(read.kind === 'bundle' && plain(read.bundle)).toEqual(plain(bundle));
      }),
    );
  });

  test('has the results with their hashes beside, which are no data when it is opened again', () => {
    const text = 'commission = 5% of 20,000\n';
    const result = resultOf(text);
    const bundle: Bundle = { name: 'ours.plan', text, plans: {}, data: [{ file: 'people.csv', bytes: strToU8('name\nAna\n') }] };
    const bytes = archiveOf(bundle, result);
    expect(readArchive('ours.zip', bytes)).toEqual({ kind: 'bundle', bundle });
    const texts = Object.values(unzipSync(bytes)).map((content) => strFromU8(content));
    expect(texts.some((text) => text.includes(result.resultHash) && text.includes(result.meaningHash))).toBe(true);
    expect(archiveOf(bundle, result)).toEqual(bytes);
  });

  test('of somebody else is opened where there is a plan in it, and refused plainly where not', () => {
    const zip = (paths: readonly string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(path)])));
    const named = (paths: readonly string[], file = 'x.zip') => {
      const read = readArchive(file, zip(paths));
      return read.kind === 'refused' ? read.why : [read.bundle.name, ...read.bundle.data.map(({ file }) => file)];
    };
    expect(named(['photo.jpg', 'data/deals.csv'])).toBe('noPlan');
    expect(named(['ours/team.plan', 'ours/data/deals.csv', 'ours/reps.xlsx', 'other/no.csv'])).toEqual([
      'team.plan',
      'deals.csv',
      'reps.xlsx',
    ]);
    expect(named(['a.plan', 'b.plan'], 'b.zip')).toEqual(['b.plan']);
    expect(named(['__MACOSX/._team.plan', '.hidden.plan'])).toBe('noPlan');
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(readArchive('x.zip', bytes)).toEqual({ kind: 'refused', why: 'notZip' });
      }),
    );
  });
});

describe('a file name', () => {
  test('is one that every system takes', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.constantFrom('con', 'NUL.plan', 'a/b', '..', ' x ', 'com1.plan', '业务.plan')), (name) => {
        const safe = planFile(name);
        expect(safe).toMatch(/^[^\p{Cc}<>:"/\\|?*\s.][^\p{Cc}<>:"/\\|?*]*\.plan$/u);
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(planFile(safe)).toBe(safe);
      }),
    );
    expect(safeName('业务员.csv')).toBe('业务员.csv');
  });
});
