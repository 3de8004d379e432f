import type { Measure, PayRhythm, TeamPart, Way } from './answers.ts';

export type Note = 'target' | 'aboveTarget' | 'marginal' | 'retroactive' | 'lumpSums' | 'salary' | 'pool' | 'bonus';

/** The questions of a new plan and the texts that stand in it, in one language. */
export interface NewPlanWords {
  readonly questions: {
    readonly pays: string;
    readonly currency: string;
    readonly measure: string;
    readonly hasTarget: string;
    readonly way: string;
    readonly team: string;
  };
  readonly pays: Readonly<Record<PayRhythm, string>>;
  readonly measure: Readonly<Record<Measure, string>>;
  readonly hasTarget: { readonly yes: string; readonly no: string };
  readonly way: Readonly<Record<Way, string>>;
  readonly team: Readonly<Record<TeamPart, string>>;
  /** Texts of the plan itself. */
  readonly plan: {
    readonly title: string;
    readonly lumpSums: string;
    readonly pool: string;
    readonly bonus: string;
    readonly example: string;
    readonly teamExample: string;
    readonly people: readonly [string, string, string, string];
    readonly teams: readonly [string, string];
    /** What the parts mean, as comments above them. */
    readonly notes: Readonly<Record<Note, string>>;
  };
}

const en: NewPlanWords = {
  questions: {
    pays: 'How often do you pay?',
    currency: 'In which currency?',
    measure: 'What is measured?',
    hasTarget: 'Is there a target?',
    way: 'How is pay made?',
    team: 'Is there something for the team?',
  },
  pays: {
    weekly: 'Every week',
    'semi-monthly': 'Twice a month',
    monthly: 'Every month',
    quarterly: 'Every quarter',
    'half-yearly': 'Every half-year',
    yearly: 'Once a year',
  },
  measure: {
    figure: 'One figure per person, typed in or pasted',
    deals: 'A table of deals, added up for each person',
  },
  hasTarget: { yes: 'Yes, everybody has one', no: 'No' },
  way: {
    flat: 'A flat rate',
    marginal: 'Tiers: a higher rate on what lies above',
    retroactive: 'Tiers: a higher rate on everything once it is reached',
    'lump-sums': 'Lump sums for reaching steps',
    'salary-and-commission': 'A salary and a commission',
  },
  team: { nothing: 'No', pool: 'A pool, shared by what each one sold', bonus: 'A bonus for all when the team reaches its mark' },
  plan: {
    title: 'New plan',
    lumpSums: 'Steps reached',
    pool: 'Team pool',
    bonus: 'Team bonus',
    example: 'a good period',
    teamExample: 'two in a team',
    people: ['Ana Reyes', 'Bo Chen', 'Chidi Eze', 'Dana Levi'],
    teams: ['North', 'South'],
    notes: {
      target: 'What everybody is asked to sell in a pay period.',
      aboveTarget: 'Only what lies above the target is paid.',
      marginal: 'The higher rate is for what lies above; what lies below keeps its own.',
      retroactive: 'Once the step is reached, the higher rate is for everything from the first sale on.',
      lumpSums: 'The highest step that is reached pays; the ones below it do not add up.',
      salary: 'Paid whatever is sold.',
      pool: 'The team earns it together; each has a part in proportion to what they sold.',
      bonus: 'For everybody in a team that reaches its mark together.',
    },
  },
};

const zh: NewPlanWords = {
  questions: {
    pays: '多久发放一次？',
    currency: '用哪种货币？',
    measure: '考核什么？',
    hasTarget: '有目标吗？',
    way: '薪酬怎样计算？',
    team: '有团队部分吗？',
  },
  pays: {
    weekly: '每周',
    'semi-monthly': '每半月',
    monthly: '每月',
    quarterly: '每季度',
    'half-yearly': '每半年',
    yearly: '每年',
  },
  measure: { figure: '每人一个数字，录入或粘贴', deals: '一张成交表，按人汇总' },
  hasTarget: { yes: '有，每人都有目标', no: '没有' },
  way: {
    flat: '固定比例',
    marginal: '阶梯：仅超出部分按更高比例',
    retroactive: '阶梯：达到后全部按更高比例',
    'lump-sums': '达到档位发放固定金额',
    'salary-and-commission': '底薪加佣金',
  },
  team: { nothing: '没有', pool: '奖金池，按各人销售额分配', bonus: '团队达标后人人有奖金' },
  plan: {
    title: '新方案',
    lumpSums: '档位奖',
    pool: '团队奖金池',
    bonus: '团队奖金',
    example: '业绩良好的一期',
    teamExample: '两人团队',
    people: ['李娜', '王伟', '张敏', '陈静'],
    teams: ['东区', '西区'],
    notes: {
      target: '每人每个发放期应完成的销售额。',
      aboveTarget: '只对超出目标的部分计酬。',
      marginal: '超出部分按更高比例，以下部分比例不变。',
      retroactive: '达到后，从第一笔起全部按更高比例。',
      lumpSums: '按达到的最高一档发放，不累加。',
      salary: '无论销售多少都会支付。',
      pool: '团队共同挣得，按各人销售额占比分配。',
      bonus: '团队共同达标后，人人都有。',
    },
  },
};

export const newPlanWords = { en, zh } as const;
