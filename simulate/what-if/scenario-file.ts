/** A scenario of a file: changes, or another plan. */
export interface NamedScenario {
  readonly name: string;
  readonly changes: readonly string[];
  /** The path of another plan, seen from the file. */
  readonly plan?: string;
}

/**
 * Reads `scenario "Cheaper"` and under it one change a line, or `plan "other.plan"`. Lines that begin with `#` are comments. Wrong: the
 * first line that is neither.
 */
export function readScenarios(text: string): readonly NamedScenario[] | { readonly wrong: string } {
  const found: NamedScenario[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const name = /^scenario\s+"([^"]+)"$/.exec(line)?.[1];
    const current = found.at(-1);
    if (name !== undefined) found.push({ name, changes: [] });
    else if (current === undefined) return { wrong: `Line ${index + 1} stands in no scenario: begin with \`scenario "Name"\`.` };
    else found[found.length - 1] = withLine(current, line);
  }
  return found.length === 0
    ? { wrong: 'There is no scenario in it: begin with `scenario "Name"`, and one change a line.' }
    : found;
}

function withLine(scenario: NamedScenario, line: string): NamedScenario {
  const plan = /^plan\s+"([^"]+)"$/.exec(line)?.[1];
  return plan === undefined ? { ...scenario, changes: [...scenario.changes, line] } : { ...scenario, plan };
}
