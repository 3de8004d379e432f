import type { CatalogueEntry } from '../../examples/catalogue.ts';
import { dataFile } from '../sheets/data-file.ts';
import type { Workbook } from '../state/workbook.ts';

/** Each file of the examples is fetched when its example is opened. */
const plans = import.meta.glob<string>('../../examples/*/*.plan', { query: '?raw', import: 'default' });
const data = import.meta.glob<string>('../../examples/*/data/*.csv', { query: '?raw', import: 'default' });

/** An example with its data, as it stands in `examples/`. */
export async function exampleWorkbook({ id }: CatalogueEntry): Promise<Workbook> {
  const home = `../../examples/${id}/`;
  const text = await plans[`${home}${id}.plan`]?.();
  if (text === undefined) throw new Error(`The example ${id} has no plan.`);
  const beside = Object.entries(data).filter(([path]) => path.startsWith(home));
  const files = await Promise.all(beside.map(async ([path, load]) => dataFile(path.replace(/^.*\//, ''), await load())));
  return { name: `${id}.plan`, text, files, plans: {} };
}
