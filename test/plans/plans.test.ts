import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, runCompiledExamples } from '../../compiler/index.ts';

const folder = import.meta.dirname;
const plans = readdirSync(folder).filter((name) => name.endsWith('.plan'));

describe('constructs side by side, each plan with the figures it must pay', () => {
  it.each(plans)('%s', (name) => {
    const compilation = compile(readFileSync(join(folder, name), 'utf8'));
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    const outcomes = runCompiledExamples(compilation);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
});
