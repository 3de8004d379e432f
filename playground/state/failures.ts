import { signal } from '@preact/signals';

/** Errors of ours, the last first: shown, and the work goes on. */
export const failures = signal<readonly string[]>([]);

export function report(message: string): void {
  failures.value = [message, ...failures.peek()].slice(0, 5);
}
export function dismissFailures(): void {
  failures.value = [];
}

/** Catches what nobody else caught. */
export function catchFailures(): void {
  globalThis.addEventListener('error', ({ message }) => report(message));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => {
    if (isCancelled(reason)) return;
    report(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
}

/** Monaco rejects what it no longer needs. */
function isCancelled(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'Canceled';
}
