import { provePromises } from '../../../compiler/index.ts';
import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerProve(desk: Desk, { plan }: Asks['prove']): Answers['prove'] {
  return provePromises(desk.compilation(plan));
}
