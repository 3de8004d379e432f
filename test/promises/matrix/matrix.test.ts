import { describe, expect, test } from 'vitest';
import { families } from './all.ts';
import { cellsOf, earlierPlan, forms, nameOf } from './cells.ts';
import { mistaken, notDecided, notRefuted, notReplayed } from './open.ts';
import { type Outcome, outcomesOf } from './outcome.ts';
import { isReplayed } from './replayed.ts';

const outcomes: Outcome[] = [];
const open = new Map<string, true>(
  [notDecided, notRefuted].flatMap((lists, i) =>
    Object.values(lists).flatMap((names) => names.map((name) => [`${name} (${i === 0 ? 'true' : 'false'})`, true] as const)),
  ),
);
const known: ReadonlySet<string> = new Set(mistaken);
const aside: ReadonlySet<string> = new Set(notReplayed);
const outcomeName = ({ cell, half }: Outcome): string => `${nameOf(cell)} (${half === 'kept' ? 'true' : 'false'})`;

/** Machines that do other things as well. */
const minutes = { timeout: 300_000 };

describe.each(Object.entries(families))('%s', (_, constructs) => {
  test.each(constructs.map((construct) => [construct.construct, construct] as const))('%s', minutes, (_name, construct) => {
    const own = cellsOf(construct).flatMap((cell) => outcomesOf(cell, earlierPlan(construct)));
    outcomes.push(...own);
    const wrong = own.filter(({ half, verdict }) => verdict.kind === (half === 'kept' ? 'refuted' : 'proved'));
    expect(wrong.map(outcomeName).filter((name) => !known.has(name))).toEqual([]);
    const refuted = own.filter(({ verdict }) => verdict.kind === 'refuted');
    const lost = refuted.filter((outcome) => isReplayed(outcome, earlierPlan(construct)) === aside.has(outcomeName(outcome)));
    expect(lost.map(outcomeName), 'what the runtime pays does not break it').toEqual([]);
    const unexpected = own.filter((outcome) => outcome.isRight === open.has(outcomeName(outcome)));
    expect(unexpected.map((outcome) => `${outcomeName(outcome)} is ${outcome.verdict.kind}`)).toEqual([]);
  });
});

test('nothing is listed as open that is not there', () => {
  const asked = new Set(outcomes.map(outcomeName));
  expect([...open.keys()].filter((name) => !asked.has(name))).toEqual([]);
});

/** In percent of the true and of the false promises. */
const decided = { kept: 95, broken: 100 };

test('as much is decided as was before', () => {
  const of = (half: Outcome['half'], form?: string): readonly Outcome[] =>
    outcomes.filter((outcome) => outcome.half === half && (form === undefined || outcome.cell.form === form));
  const right = (own: readonly Outcome[]): number => own.filter(({ isRight }) => isRight).length;
  const line = (name: string, form?: string): string =>
    `${name}: true ${right(of('kept', form))} of ${of('kept', form).length}, false ${right(of('broken', form))} of ${of('broken', form).length}`;
  console.log(['Promises decided', ...forms.map((form) => line(form, form)), line('all')].join('\n'));
  for (const half of ['kept', 'broken'] as const)
    expect((100 * right(of(half))) / of(half).length, half).toBeGreaterThanOrEqual(decided[half]);
});
