/** The examples in the order in which somebody new may take them, the easiest first. Texts only: the files are beside this one. */
export interface CatalogueEntry {
  /** The folder, and the name of the plan in it: `salary/salary.plan`, its data in `salary/data`, its README beside it. */
  readonly id: string;
  readonly title: InBothLanguages;
  /** The one idea that it teaches, in one sentence. */
  readonly teaches: InBothLanguages;
  /** What its plan leaves to whoever runs it. */
  readonly run?: { readonly currency?: string; readonly period?: string };
}
export interface InBothLanguages {
  readonly en: string;
  readonly zh: string;
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'one-liner',
    title: { en: 'One line', zh: '一行方案' },
    teaches: {
      en: 'One line is a complete plan: what it does not say has one fixed meaning.',
      zh: '一行就是一份完整的方案：没有写出的部分都有唯一确定的含义。',
    },
    run: { currency: 'USD' },
  },
  {
    id: 'salary',
    title: { en: 'Straight salary', zh: '直接工资' },
    teaches: {
      en: 'A fixed amount each month, whatever is sold, and an allowance for some.',
      zh: '每月固定金额，与销售额无关；部分人员另有津贴。',
    },
  },
  {
    id: 'per-unit',
    title: { en: 'Straight commission', zh: '直接佣金' },
    teaches: {
      en: 'No salary: so much for each unit sold, and more for each one beyond 40.',
      zh: '没有底薪：每售出一件付固定金额，超过 40 件后每件付得更多。',
    },
  },
  {
    id: 'salary-and-commission',
    title: { en: 'Salary and commission', zh: '薪金加佣金' },
    teaches: {
      en: 'A fixed part that is always paid, and a variable part that grows with sales.',
      zh: '固定部分总会支付，浮动部分随销售额增长。',
    },
  },
  {
    id: 'commission-and-expenses',
    title: { en: 'Commission and expenses', zh: '佣金加批准费用' },
    teaches: {
      en: 'Approved receipts are paid back beside the commission, up to a limit.',
      zh: '在佣金之外报销已批准的费用，并设有上限。',
    },
  },
  {
    id: 'salary-and-group-commission',
    title: { en: 'Salary and group commission', zh: '工资加团体佣金' },
    teaches: {
      en: 'A team earns a pool together, and shares it by what each one sold.',
      zh: '团队共同挣得奖金池，再按每个人的销售额分配。',
    },
  },
  {
    id: 'brief',
    title: { en: 'Five ways to earn', zh: '五种收入方式' },
    teaches: {
      en: 'Tiers, a stepped bonus, pay per lead, an allowance and a team pool in one plan.',
      zh: '一份方案中同时有阶梯佣金、分档奖金、按线索计酬、津贴和团队奖金池。',
    },
  },
  {
    id: 'two-readings',
    title: { en: 'Two readings of one sentence', zh: '一句话，两种读法' },
    teaches: {
      en: 'On the excess or on everything: the same rates, and 300 between the readings.',
      zh: '“仅超出部分”还是“全部金额”：比例相同，结果相差 300。',
    },
  },
  {
    id: 'accelerator',
    title: { en: 'Accelerator with a cap', zh: '加速与封顶' },
    teaches: {
      en: 'Beyond target each slice pays a higher rate, until a cap ends it.',
      zh: '超过目标后，每一段的比例更高，直到封顶。',
    },
  },
  {
    id: 'cliff',
    title: { en: 'A cliff', zh: '悬崖' },
    teaches: {
      en: 'A promise that a plan breaks: the prover finds the cent of sales that costs a thousand.',
      zh: '方案违背了自己的承诺：证明器找到那多卖一分钱却少拿一千的情形。',
    },
  },
  {
    id: 'cliff-mended',
    title: { en: 'The cliff, mended', zh: '修好的悬崖' },
    teaches: {
      en: 'Three words mend it, and now the promise is proved for every figure that can be.',
      zh: '只改几个词就修好了，承诺对所有可能的数字都得到证明。',
    },
  },
  {
    id: 'field-sales',
    title: { en: 'Field sales', zh: '外勤销售' },
    teaches: {
      en: 'A whole plan over a table of deals: salary, tiers, a quarterly kicker, a pool, a cap.',
      zh: '基于成交表的完整方案：底薪、阶梯佣金、季度奖金、奖金池和封顶。',
    },
  },
  {
    id: 'scorecard',
    title: { en: 'Scorecard', zh: '计分卡' },
    teaches: {
      en: 'Several measures, each scored by a scale of its own, weighed into one bonus.',
      zh: '多个指标各自按标准评分，加权后得到一份奖金。',
    },
  },
  {
    id: 'regions',
    title: { en: 'Regions', zh: '区域' },
    teaches: {
      en: 'A matrix, quotas from a table, weights by product and customer, and two kinds of groups.',
      zh: '矩阵、来自表格的定额、按产品和客户的权重，以及两种分组。',
    },
  },
  {
    id: 'contest',
    title: { en: 'Contest', zh: '竞赛' },
    teaches: {
      en: 'A prize by rank: equal figures share the better place, whatever the order of the rows.',
      zh: '按名次发奖：成绩相同者并列较高名次，与数据行的顺序无关。',
    },
  },
  {
    id: 'managers',
    title: { en: 'Overrides for managers', zh: '经理提成' },
    teaches: {
      en: 'Managers are paid on what their people sell, at any depth.',
      zh: '经理按其下属（无论隔几级）的销售额获得提成。',
    },
  },
  {
    id: 'joiners',
    title: { en: 'Joiners and leavers', zh: '入职与离职' },
    teaches: {
      en: 'Salary by days, a raise in mid-month, and a ramp for new colleagues.',
      zh: '工资按天折算，月中调薪，新同事有爬坡期。',
    },
  },
  {
    id: 'year-to-date',
    title: { en: 'Year to date', zh: '年初至今' },
    teaches: {
      en: 'Tiers of the whole year, paid month by month: the months sum to what the year is worth.',
      zh: '按全年分档、逐月支付：各月之和等于全年应得。',
    },
    run: { period: '2026-H1' },
  },
  {
    id: 'deal-splits',
    title: { en: 'Shared deals and an overlay', zh: '分单与叠加' },
    teaches: {
      en: 'A deal is paid by itself, its credit is shared 70 to 30, and a specialist has some on top.',
      zh: '逐单计酬，业绩按七三分成，专家在此之外另得一份。',
    },
  },
  {
    id: 'new-territory',
    title: { en: 'New territory', zh: '新市场' },
    teaches: {
      en: 'A guarantee that steps down, and commission that waits until the customer has paid.',
      zh: '逐步降低的保底，以及回款后才计的佣金。',
    },
  },
  {
    id: 'renewals',
    title: { en: 'Renewals and instalments', zh: '续约与分期' },
    teaches: {
      en: 'When it is earned and when it is paid are two things: instalments after the customer is live.',
      zh: '何时挣得与何时支付是两回事：客户上线后分期支付。',
    },
  },
  {
    id: 'clawback',
    title: { en: 'Clawback', zh: '佣金追回' },
    teaches: {
      en: 'What was paid on a deal is taken back when it is returned, at the rate that held then.',
      zh: '退单时按当时的比例追回该单已付的佣金。',
    },
  },
  {
    id: 'draw',
    title: { en: 'Draw against commission', zh: '预支佣金' },
    teaches: {
      en: 'A balance remembers what was lent in slow months and takes it back in good ones.',
      zh: '余额记住淡月预支的金额，并在旺月收回。',
    },
  },
  {
    id: 'currencies',
    title: { en: 'Deals in four currencies', zh: '多币种成交' },
    teaches: {
      en: 'Amounts in other currencies are turned into the plan’s own by a table of rates.',
      zh: '其他币种的金额通过汇率表换算为方案的币种。',
    },
  },
  {
    id: 'targets',
    title: { en: 'Targets from history', zh: '基于历史的目标' },
    teaches: {
      en: 'A team’s target is shared out by what everybody sold before, in round parts that sum to it.',
      zh: '团队目标按各人过去的销售额分配，每份取整，合计仍等于团队目标。',
    },
    run: { period: '2026-04..2026-05' },
  },
  {
    id: 'store-alerts',
    title: { en: 'Stores and their history', zh: '门店与历史同期' },
    teaches: {
      en: 'Who is to be told when a store falls behind its pace, its history or its region’s target.',
      zh: '门店落后于进度、历史同期或区域目标时，应通知谁。',
    },
    run: { period: '2025' },
  },
  {
    id: 'force-size',
    title: { en: 'Size of the sales force', zh: '销售队伍规模' },
    teaches: {
      en: 'The workload method: how many people the accounts of a territory need, and what they cost.',
      zh: '工作量法：一个区域的客户需要多少销售人员，成本是多少。',
    },
  },
];
