import type { StatementWords } from '../../runtime/statement-words.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';

/** All that a report says to people, in one language. Figures come in as text. */
export interface ReportWords {
  /** As a page says its language: `en`, `zh-CN`. */
  readonly language: string;
  readonly statement: StatementWords;
  /** A large figure in a few signs, for the axes of charts: `12k`, `1.2万`. */
  readonly large: readonly { readonly from: bigint; readonly sign: string }[];
  readonly page: {
    readonly title: (plan: string) => string;
    readonly unnamed: string;
    readonly kicker: string;
    readonly statementKicker: string;
    readonly contents: string;
    readonly periods: (from: string, to: string) => string;
    readonly asOf: (day: string) => string;
    readonly made: string;
    readonly sourceHash: string;
    readonly meaningHash: string;
    readonly resultHash: string;
    readonly exact: string;
    readonly more: (count: string) => string;
    readonly noName: string;
    /** Between two sentences. */
    readonly between: string;
  };
  readonly headline: {
    readonly pay: string;
    readonly payees: string;
    readonly cost: string;
    readonly costOf: (sales: string) => string;
    readonly attainment: string;
    readonly attainmentOf: string;
    readonly onTarget: string;
    readonly onTargetOf: (reached: string, of: string) => string;
    readonly perPayee: (amount: string) => string;
  };
  readonly sales: {
    readonly title: string;
    readonly without: string;
  };
  readonly attainment: {
    readonly by: (column: string) => string;
    readonly best: (name: string, value: string) => string;
    readonly without: string;
    readonly noGroups: string;
  };
  readonly leaders: {
    readonly bySales: string;
    readonly byAttainment: string;
  };
  readonly parts: {
    readonly by: (column: string) => string;
    readonly best: (name: string, sales: string, share: string) => string;
    readonly without: string;
  };
  readonly pay: {
    readonly title: string;
    readonly spread: string;
    readonly quartiles: (quarter: string, middle: string, threeQuarters: string) => string;
    readonly range: (lowest: string, highest: string) => string;
    readonly components: string;
    readonly most: (name: string, share: string) => string;
    readonly costs: string;
    readonly costLine: (least: string, from: string, most: string, to: string) => string;
    readonly costEven: (value: string) => string;
    readonly withoutSpread: string;
    readonly withoutCosts: string;
  };
  readonly curve: {
    readonly title: string;
    readonly of: (payee: string, period: string) => string;
    readonly everybody: (people: string) => string;
    readonly without: string;
  };
  readonly effectiveness: {
    readonly title: string;
    readonly scatter: string;
    readonly correlation: string;
    readonly dots: string;
    readonly findings: string;
    readonly strength: { readonly strong: string; readonly some: string; readonly none: string; readonly against: string };
    readonly noCorrelation: string;
    readonly onTarget: (reached: string, of: string) => string;
    readonly most: (people: string, of: string) => string;
    readonly without: string;
  };
  readonly promises: {
    readonly title: string;
    readonly kinds: Readonly<Record<'proved' | 'refuted' | 'undecided' | 'waived', string>>;
    readonly none: string;
    readonly without: string;
  };
  readonly alerts: {
    readonly title: (day: string) => string;
    readonly company: string;
    readonly tell: (whom: string) => string;
    readonly none: string;
    readonly without: string;
  };
  readonly problems: {
    readonly title: string;
    readonly none: string;
    readonly problem: string;
    readonly notice: string;
    readonly place: (file: string, line: string) => string;
  };
  readonly totals: {
    readonly title: string;
    readonly total: string;
    readonly earlier: string;
    readonly others: (count: string) => string;
    readonly nobody: string;
  };
  readonly statements: {
    readonly title: string;
    readonly of: (payee: string) => string;
    readonly says: string;
    readonly leftOut: (count: string) => string;
    readonly withheld: string;
  };
  /** Words of the trade, as they head columns. */
  readonly terms: {
    readonly payee: string;
    readonly period: string;
    readonly sales: string;
    readonly target: string;
    readonly attainment: string;
    readonly payout: string;
  };
}

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

const tables: Readonly<Record<Language, ReportWords>> = { en: english, zh: chinese };

export const wordsIn = (language: Language): ReportWords => tables[language];
