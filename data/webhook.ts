import type { Problem } from '../runtime/data.ts';

/** Anything that may be sent once: alerts have such an id. */
export interface Message {
  readonly id: string;
}
export interface SendOptions {
  /** How often each message is tried; 5 where nothing is said. */
  readonly attempts?: number;
  /** Waits so many milliseconds between two attempts: half a second, then twice as long each time. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Sent along, such as `{ authorization: 'Bearer …' }`. */
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Sent {
  readonly delivered: number;
  /** `message-not-sent`, one per message that did not arrive, with what the other side said last. */
  readonly problems: readonly Problem[];
}

/**
 * Posts messages as JSON, one after the other in their order. Each carries its id as `Idempotency-Key`, so that a receiver who gets it
 * twice knows it. Tried again where the other side is away, overloaded or broken (no answer, 408, 429, 5xx), not where it refuses.
 */
export async function send(messages: readonly Message[], url: string, options: SendOptions = {}): Promise<Sent> {
  const problems: Problem[] = [];
  for (const message of messages) {
    const reason = await sent(message, url, options);
    if (reason !== undefined)
      problems.push({ code: 'message-not-sent', message: `${message.id} did not arrive at ${url}: ${reason}.` });
  }
  return { delivered: messages.length - problems.length, problems };
}

/** Undefined when it has arrived, else why not. */
async function sent(message: Message, url: string, options: SendOptions): Promise<string | undefined> {
  const { attempts = 5, wait = later } = options;
  let reason = 'it was never tried';
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await wait(500 * 2 ** (attempt - 1));
    const answer = await posted(message, url, options);
    if (answer.kind === 'taken') return undefined;
    reason = answer.reason;
    if (answer.kind === 'refused') return reason;
  }
  return reason;
}

type Answer = { readonly kind: 'taken' } | { readonly kind: 'refused' | 'away'; readonly reason: string };

async function posted(message: Message, url: string, { headers }: SendOptions): Promise<Answer> {
  try {
    const { ok, status } = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': message.id },
      body: JSON.stringify(message),
    });
    if (ok) return { kind: 'taken' };
    const isAway = status === 408 || status === 429 || status >= 500;
    return { kind: isAway ? 'away' : 'refused', reason: `it answered ${status}` };
  } catch (error) {
    return { kind: 'away', reason: causeOf(error) };
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
