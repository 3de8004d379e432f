import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerOpen(desk: Desk, { folder }: Asks['open']): Answers['open'] {
  desk.open(folder);
  return undefined;
}
