import { expect, test } from 'vitest';
import { codes, compile, inLanguage } from '../../compiler/index.ts';
import { syntaxCodes } from '../../grammar/index.ts';
import { analyse } from '../../editor/index.ts';
import { pagePlans } from './texts.ts';

const found = pagePlans.flatMap((text) => compile(text, { currency: 'USD' }).diagnostics);
const inChinese = found.map((diagnostic) => ({ diagnostic, said: inLanguage(diagnostic, 'zh').message }));

test('most codes stand on a page, so that their sentences are seen here', () => {
  expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(codes.length * 0.8);
});
test('each diagnostic has a Chinese sentence of its own', () => {
  const english = inChinese.filter(({ said }) => !/^[^（]*\p{sc=Han}/u.test(said));
  expect(english.map(({ said }) => said)).toEqual([]);
  expect(inChinese.filter(({ said }) => /undefined|\[object|\bNaN\b/.test(said))).toEqual([]);
});
test('what the plan calls things is said in its own words', () => {
  const lost = inChinese.filter(({ diagnostic: { code, facts }, said }) => {
    const isSyntax = syntaxCodes.some((each) => each === code);
    const { name } = typeof facts === 'object' && 'name' in facts ? facts : { name: '' };
    return !isSyntax && !said.includes(name);
  });
  expect(lost.map(({ said }) => said)).toEqual([]);
});
test('English stays what it was', () => {
  expect(found.every((diagnostic) => inLanguage(diagnostic, 'en') === diagnostic)).toBe(true);
});
test('an editor says them in its language, and offers what mends them', () => {
  const analysis = analyse('revenue = 5\ncommission = 5% of revenu\n', { language: 'zh' });
  expect(analysis.diagnostics().map(({ message }) => message)).toEqual(['没有任何东西叫 `revenu`。你是不是想写 `revenue`？']);
  expect(analysis.actions(30, 36).map(({ title }) => title)).toContain('改写为 `revenue`');
});
test('amounts and kinds are Chinese words where they have one', () => {
  const said = (text: string) => compile(text, { currency: 'USD' }).diagnostics.map((each) => inLanguage(each, 'zh').message);
  expect(said('commission on sales against target\n  up to 100%  pay 5%\n  above 100%  pay 6%\n')).toEqual([
    '6% 是只对超出 100% 的部分计提（`on the excess`），还是全额计提（`on everything`）？全额计提要多发 target 的 1%。',
  ]);
  expect(said('commission = 5%\n')[0]).toMatch(/^`commission` 发放的必须是金额，现在却是百分比。/);
});
