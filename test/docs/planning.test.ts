import { describe, expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';
import { pageOf, root } from './blocks.ts';

/** Every command of the page prints what stands below it. */
interface Session {
  readonly command: string;
  readonly shown: string;
}

function sessionsOf(page: string): readonly Session[] {
  const blocks = [...page.matchAll(/^```console\n([^]*?)^```/gm)].map(([, text = '']) => text);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ upside /m)
      .slice(1)
      .map((session) => {
        const [command = '', ...shown] = session.split('\n');
        return { command, shown: shown.join('\n').trim() };
      }),
  );
}

/** Words as a shell splits them: quotes hold blanks together. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => {
    const word = single ?? double ?? bare ?? '';
    return word.startsWith('examples/') ? `${root}/${word}` : word;
  });
}

describe.each([
  ['docs/planning.md', 9],
  ['docs/running.md', 1],
])('%s', (path, least) => {
  const sessions = sessionsOf(pageOf(path));
  test('has commands', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(least);
  });
  test.each(sessions)('$command', async ({ command, shown }) => {
    const { out, err, code } = await spoken(wordsOf(command));
    expect(code).toBe(0);
    expect(`${err}${out}`.trim()).toBe(shown);
  });
});
