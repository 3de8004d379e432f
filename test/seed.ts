import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that a red run means a change and can be had again. Another seed, or `random`, for
 * soaking: `UPSIDE_SEED=random npx vitest run test/laws`.
 */
const said = process.env['UPSIDE_SEED'] ?? '20261122';
if (said !== 'random') fc.configureGlobal({ seed: Number(said) });
