import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { preparedPlan } from '../prepared.ts';
import type { Terminal } from '../terminal.ts';

export async function explainPayout(plan: string, words: RunWords, terminal: Terminal): Promise<Exit> {
  const prepared = await preparedPlan(plan, words, terminal);
  return prepared.kind === 'stopped' ? prepared.code : exit.fine;
}
