/**
 * The most memory that one way needs for a year of transactions, in a process of its own: `node bench/memory.ts WAY TRANSACTIONS FOLDER`
 * prints bytes. Started by `npm run bench`.
 */
import { ledgerMemory } from './columns/ledger/memory.ts';
import type { WayId } from './columns/way.ts';

const [way = '', transactions = '', folder = ''] = process.argv.slice(2);
console.log((await ledgerMemory(way as WayId, Number(transactions), folder)) ?? '');
