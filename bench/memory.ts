/**
 * The most memory that one way needs for a year of transactions, in a process of its own: `node bench/memory.ts WAY TRANSACTIONS FOLDER`
 * prints bytes. Started by `npm run bench`.
 */
import { ledgerMemory, type MeasuredWay } from './columns/ledger/memory.ts';

const [way = '', transactions = '', folder = ''] = process.argv.slice(2);
console.log((await ledgerMemory(way as MeasuredWay, Number(transactions), folder)) ?? '');
