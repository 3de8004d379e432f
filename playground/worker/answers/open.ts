import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export async function answerOpen(desk: Desk, { folder }: Asks['open']): Promise<Answers['open']> {
  await desk.open(folder);
  return undefined;
}
