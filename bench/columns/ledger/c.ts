import { programInC } from '../c/program.ts';
import { type Ledger, ledgerMonths } from './data.ts';

export function ledgerInC(folder: string, { payees, teams, rep, day, product, amount, team, quota }: Ledger) {
  const words = [rep.length, payees, teams].map(String);
  return programInC('ledger', folder, { rep, day, product, amount, team, quota }, words, payees * ledgerMonths);
}
