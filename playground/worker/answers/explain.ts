import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerExplain(desk: Desk, { payee, period, component }: Asks['explain']): Answers['explain'] {
  const { session } = desk.lastSitting() ?? {};
  return session === undefined ? { traces: [], problems: [] } : session.trace(payee, period, component);
}
