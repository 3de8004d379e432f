import type { Diagnostic } from './diagnostic.ts';
import { sentencesInChinese } from './zh/catalogue.ts';

export type Language = 'en' | 'zh';

/** A diagnostic in a language: its sentence, and what its usual fix does. Other fixes and related places stay English. */
export function inLanguage(diagnostic: Diagnostic, language: Language): Diagnostic {
  if (language === 'en') return diagnostic;
  const sentence = sentencesInChinese[diagnostic.code] as (facts: unknown) => string;
  const fixes = diagnostic.fixes.map((fix) => ({ ...fix, title: fix.title.replace(/^write (?=`)/, '改写为 ') }));
  return { ...diagnostic, message: sentence(diagnostic.facts), fixes };
}
