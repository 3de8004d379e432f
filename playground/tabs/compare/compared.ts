/** Asks what the other version means and pays otherwise, as long as the tab is open. */
import { effect, signal } from '@preact/signals';
import type { FigureAsk } from '../../worker/curves.ts';
import type { Broken, CurvesBeside, Versions } from '../../worker/comparing.ts';
import { report } from '../../state/failures.ts';
import { paid } from '../../state/results.ts';
import { folder, opened, plan } from '../../state/workbook.ts';
import type { PlanText } from '../../worker/protocol.ts';
import { scenarios } from '../../worker/workers.ts';
import { asked } from '../curve/asked.ts';
import { keepExample, otherText, source } from './sources.ts';

/** The last good answer; it stays while either version has errors. */
export const versions = signal<Versions | undefined>(undefined);
export const broken = signal<Broken | undefined>(undefined);
export const isAsking = signal(false);
export const curves = signal<{ readonly of: FigureAsk; readonly answers: CurvesBeside } | undefined>(undefined);

/** Waits for a pause in typing the other version, in milliseconds. */
const pause = 80;

/** Gives back how to stop. */
export function keepComparing(): () => void {
  let last = '';
  const stops = [
    keepExample(),
    effect(() => {
      const now = JSON.stringify([source.value, opened.value]);
      if (now !== last) [versions.value, broken.value, curves.value] = [undefined, undefined, undefined];
      last = now;
    }),
    effect(() => {
      const [text, paying, , at] = [otherText.value, paid.value, folder.value, asked.value];
      if (text === undefined || paying === undefined) return undefined;
      const timer = setTimeout(() => void ask(text, at), pause);
      return () => clearTimeout(timer);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

async function ask(other: string, at: FigureAsk | undefined): Promise<void> {
  const { replay: _, ...asking } = plan.peek();
  await Promise.all([askVersions(asking, other), at === undefined ? undefined : askCurves(asking, other, at)]);
}

async function askVersions(asking: PlanText, other: string): Promise<void> {
  isAsking.value = true;
  const reply = await scenarios.ask('compare', { plan: asking, other }, { supersedes: 'compare' });
  if (reply.kind === 'taken-back') return;
  isAsking.value = false;
  if (reply.kind === 'failed') return report(reply.message);
  if (reply.answer === undefined) return;
  const { answer } = reply;
  broken.value = 'broken' in answer ? answer : undefined;
  if (!('broken' in answer)) versions.value = answer;
}

async function askCurves(asking: PlanText, other: string, at: FigureAsk): Promise<void> {
  const reply = await scenarios.ask('curves-beside', { plan: asking, ...at, other }, { supersedes: 'curves-beside' });
  if (reply.kind === 'failed') report(reply.message);
  if (reply.kind === 'answer' && reply.answer !== undefined) curves.value = { of: at, answers: reply.answer };
}
