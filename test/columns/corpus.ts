import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf } from '../../compiler/examples/case.ts';
import { sessionOfCase } from '../../compiler/examples/run.ts';
import { compile } from '../../compiler/compile.ts';
import { loadData } from '../../data/index.ts';
import { catalogue } from '../../examples/catalogue.ts';
import { blocksOf, pageOf, root } from '../docs/blocks.ts';
import { families } from '../promises/matrix/all.ts';
import { cellsOf } from '../promises/matrix/cells.ts';
import type { Pair } from './both.ts';

/** A plan's text, and where it stands. */
export interface Written {
  readonly name: string;
  readonly text: string;
  readonly include?: (path: string) => string | undefined;
}

const folderOf = (path: string): readonly Written[] =>
  readdirSync(join(root, path))
    .filter((name) => name.endsWith('.plan'))
    .map((name) => ({ name: `${path}/${name}`, text: readFileSync(join(root, path, name), 'utf8') }));

function pagePlans(path: string): readonly Written[] {
  const blocks = blocksOf(pageOf(path));
  const files = new Map(blocks.filter(({ kind }) => kind === 'file').map(({ word, text }) => [word, text]));
  return blocks
    .filter(({ kind }) => kind === 'whole')
    .map(({ line, text }) => ({ name: `${path}:${line}`, text, include: (file: string) => files.get(file) }));
}

const examplePlans = catalogue.map(({ id }): Written => ({
  name: `examples/${id}`,
  text: readFileSync(join(root, 'examples', id, `${id}.plan`), 'utf8'),
}));

/** Every plan there is in the house, but for those that are wrong on purpose. */
export function plansOfTheHouse(): readonly Written[] {
  return [
    ...examplePlans,
    ...['test/plans', 'test/traps', 'test/conformance'].flatMap(folderOf),
    ...['docs/language.md', 'docs/tutorial.md', 'docs/promises.md'].flatMap(pagePlans),
    ...matrixPlans(),
  ];
}

/** The plans of the matrix of promises, each once, without what they promise. */
function matrixPlans(): readonly Written[] {
  const asked = Object.values(families)
    .flat()
    .flatMap(cellsOf)
    .flatMap(({ construct, kept, broken }) =>
      [kept, broken].flatMap((one) => (one === undefined ? [] : [{ construct, ...one }])),
    );
  const texts = new Map(asked.map(({ construct, plan }) => [plan.replace(/^promise .*\n/gm, ''), construct]));
  return [...texts].map(([text, construct], i) => ({ name: `matrix ${i}, ${construct}`, text }));
}

/** The cases of a plan's examples, with the data they describe. */
export function pairsOfExamples({ name, text, include }: Written): readonly Pair[] {
  const options = { currency: 'USD', ...(include && { include }) };
  const compilation = compile(text, options);
  const cases = compilation.tree.items.filter((item) => item.kind === 'example').flatMap(casesOf);
  return cases.flatMap((each) => {
    const session = sessionOfCase(each, compilation, options);
    return session === undefined ? [] : [{ ...session, name: `${name} "${each.name}"` }];
  });
}

/** The examples with their own data. */
export async function pairsWithFiles(): Promise<readonly Pair[]> {
  const found = catalogue.map(async ({ id, run = {} }): Promise<readonly Pair[]> => {
    const folder = join(root, 'examples', id, 'data');
    const { calculation } = compile(readFileSync(join(root, 'examples', id, `${id}.plan`), 'utf8'), run);
    if (calculation === undefined || !existsSync(folder)) return [];
    const { data } = await loadData(calculation, { folder });
    return [{ name: id, calculation, data, options: run }];
  });
  return (await Promise.all(found)).flat();
}
