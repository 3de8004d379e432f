import { checkTimes } from './check.ts';
import { editorTimes } from './editor.ts';
import { proveTimes } from './prove.ts';
import { isBuilt, startTime } from './start.ts';
import { tierTimes } from './tiers.ts';
import { milliseconds } from './timing.ts';

const wide = 62;
const say = (what: string, figure: string, aim = ''): void =>
  console.log(`${what.padEnd(wide)} ${figure.padStart(10)}${aim === '' ? '' : `   ${aim}`}`);

/** How long checking, editing, proving, starting and paying by the exact evaluator take. */
export async function languageTimes(): Promise<void> {
  const check = checkTimes(200);
  say(`check a plan of ${check.lines} lines, warm`, milliseconds(check.compiled), 'aim: under 10 ms');
  say('  and run its example', milliseconds(check.withExamples));

  const editor = editorTimes(100);
  say(
    `editor, a keystroke in a plan of ${editor.lines} lines, processor time`,
    milliseconds(editor.keystroke),
    'aim: under 30 ms',
  );
  say('  a keystroke that leaves it broken', milliseconds(editor.broken), 'aim: under 30 ms');
  say('  and its completions', milliseconds(editor.completion));
  say('  what lines come to in an example, a moment later', milliseconds(editor.hints));
  say('  hover', milliseconds(editor.hover));

  console.log('\npromises, by slopes and cases, as `check` decides them, processor time');
  for (const { what, time, aim, verdicts } of proveTimes(9)) say(`  ${what}: ${verdicts}`, milliseconds(time), aim);
  console.log();

  say('command line, start to first payout, from source', milliseconds(await startTime('cli/main.ts', 9)));
  if (isBuilt) say('  as built', milliseconds(await startTime('bin/upside.js', 9)), 'aim: under 500 ms');
  else say('  as built', 'not built', 'run `npm run build` first');

  const tiers = tierTimes(21);
  const ratio = (other: number, own: number): string => `${(other / own).toFixed(2)} ×`;
  console.log(
    `\n${tiers.payeePeriods.toLocaleString('en')} payee-periods, ${tiers.lines.toLocaleString('en')} lines: salary, three tiers, a cap`,
  );
  say('  exact evaluator, figures at hand → statements', milliseconds(tiers.exact));
  say('  the same by hand on decimal.js', milliseconds(tiers.byHand));
  say('  by hand / exact', ratio(tiers.byHand, tiers.exact), 'aim: at least 1 ×');
  say('  whole run, text cells → lines, totals, hash', milliseconds(tiers.wholeRun));
  say('  by hand on decimal.js, text → lines', milliseconds(tiers.wholeByHand));
  say('  amounts that differ', tiers.differing.toString(), 'aim: 0');
}
