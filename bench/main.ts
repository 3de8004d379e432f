/**
 * `npm run bench`: how long things take on this machine. Reported, never a test. `npm run bench -- columns` only pays large workloads, beside
 * other ways to pay them; its options stand in `columns/settings.ts`.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { benchColumns } from './columns/main.ts';
import { languageTimes } from './language.ts';

const [first, ...words] = process.argv.slice(2);
const [load = 0] = loadavg();
const busy = load > 0.5 ? `, kept busy by others (load ${load.toFixed(1)})` : '';
const machine = `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} threads${busy}`;
console.log(`${machine}\n`);

if (first !== undefined && first !== 'columns')
  throw new Error(`There is no part "${first}": write columns, or nothing for all.`);
if (first === undefined) await languageTimes();
await benchColumns(machine, words);
