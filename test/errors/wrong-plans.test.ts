import { expect, test } from 'vitest';
import { compile, placeOf } from '../../compiler/index.ts';

/** Plans as somebody writes them who has never seen one, and all that they are told: where, what, and what is offered. */
const wrongPlans: readonly (readonly [plan: string, told: readonly string[]])[] = [
  [
    `commission on sales
  up to 10,000 pay 5
  above 10,000 pay 6`,
    [
      '2:20 `pay 5` pays the amount of 5, once. Write `5%` if a percentage is meant, or the amount with its currency, such as `USD 5`. → write `5%`',
      '3:20 `pay 6` pays the amount of 6, once. Write `6%` if a percentage is meant, or the amount with its currency, such as `USD 6`. → write `6%`',
    ],
  ],
  [
    'above 100% of target pay 6%',
    [
      '1:1 Does 6% apply `on the excess` above 100% of target, or `on everything`? On everything pays 6% of target more. → write `on the excess` → write `on everything`',
    ],
  ],
  [
    'commission 5% of sales',
    [
      '1:12 `=` is missing behind `commission`: a component is written `commission = …`, or `commission on sales` and bands. → write `commission = …`',
    ],
  ],
  [
    'commision = 5% of sales',
    [
      '1:1 `commision` is worked out and never paid, because it is no kind of component. Did you mean `commission`? → write `commission`',
    ],
  ],
  [
    'commission = 5 of sales',
    ['1:14 A percentage is written with its sign. Write `5%`, or `5x` if that is meant. → write `5%` → write `5x`'],
  ],
  ['commission = sales * 5 percent', ['1:24 A percentage is written without a blank: `5%`. → write `5%`']],
  [
    `commission on sales
  up to quota pay 5%
  above quota pay 7% on the excess`,
    [
      '2:9 Nothing is called `quota`. Did you mean `target`? → write `target`',
      '3:9 Nothing is called `quota`. Did you mean `target`? → write `target`',
    ],
  ],
  [
    `currency USD
commission = €500`,
    ['2:14 What `commission` pays must be money, and this is money in EUR.'],
  ],
  ['commission = $500 + 5%', ['1:14 Cannot add money and a percentage. A part of an amount is written `5% of sales`.']],
  [
    `plan Field sales
commission = 5% of sales`,
    ['1:6 A title stands in quotes: `plan "Field sales"`. → write `plan "Field sales"`'],
  ],
  ['bonus = 1000 if attainment > 100%', ['1:14 `if` is written `when` in a plan. → write `when`']],
  ['bonus = 1,000 when attainment >= 100%', ['1:31 `>=` is written `is at least` in a plan. → write `is at least`']],
  ['commission = 5% x sales', ['1:17 `x` is written `*` in a plan. → write `*`']],
  [
    `commission on sales against target
  0-100% pay 5%
  100%+ pay 8%`,
    [
      '2:3 A band begins with `up to`, `from` or `above`: `from 0% to 100% …`. → write `from 0% to 100%`',
      '3:9 A band begins with `up to`, `from` or `above`: `from 100% …`. → write `from 100%`',
    ],
  ],
  [
    `commission on sales against target
  up to 100 pay 5%
  above 100 pay 8% on the excess`,
    [
      '2:9 This compares a percentage with 100, which is 100 times the whole. Write `100%` if that is meant. → write `100%`',
      '3:9 This compares a percentage with 100, which is 100 times the whole. Write `100%` if that is meant. → write `100%`',
    ],
  ],
  [
    `table deals
  amount : money
  rep : payee
  closed : date
commission = 5% of sum of amout in deals`,
    ['5:27 Nothing is called `amout`. Did you mean `amount`? → write `amount`'],
  ],
  [
    `table deals
  amount : money
  rep : payee
  closed : date
commission = 5% of deals.amount`,
    [
      '5:20 `deals` holds records, so `deals.amount` is not one figure: write an aggregate, such as `sum of amount in deals`, or declare the table `by` its key. → write `sum of amount in deals`',
    ],
  ],
  [
    `table deals
  amount : money
  rep : payee
  closed : date
commission = 5% of amount`,
    [
      '5:20 `amount` is a figure of one record. Outside a record say how the records come together, such as `sum of amount in deals`. → write `sum of amount in deals`',
    ],
  ],
  [
    `currency dollars
commission = 5% of sales`,
    ['1:10 `dollars` is not a currency code. Use its three letters, such as `USD`, `EUR`, `CNY`.'],
  ],
  [
    `pays every month
commission = 5% of sales`,
    ['1:6 `every month` is written `monthly` in a plan. → write `monthly`'],
  ],
  [
    'salary 4000 per month',
    [
      '1:8 `=` is missing behind `salary`: a component is written `salary = …`, or `salary on sales` and bands. → write `salary = …`',
    ],
  ],
  [
    'bonus = 500 for each new customer',
    [
      '1:13 An amount for each of several is a product: make an input of their number, `input customers : count`, and write `$500 * customers`.',
    ],
  ],
  [
    `input csat number
bonus = 500 when csat is above 4`,
    ['1:12 `:` is missing between the name and its type: `csat : number`. → write `csat : number`'],
  ],
  [
    `commission on sales
  0 to 10,000 pay 5%
  10,000 to 20,000 pay 6%`,
    [
      '2:3 A band begins with `up to`, `from` or `above`: `from 0 to 10,000 …`. → write `from 0 to 10,000`',
      '3:20 A band begins with `up to`, `from` or `above`: `from 10,000 to 20,000 …`. → write `from 10,000 to 20,000`',
    ],
  ],
  [
    'commission = 5% * sales max 10,000',
    ['1:25 `max` is no word of a plan here: write `at most 10,000`. → Write at most 10,000'],
  ],
  [
    `commission = 5% of sales
  cap 10,000`,
    ['2:3 `cap` is no word of a plan here: write `at most 10,000`. → Write at most 10,000'],
  ],
  [
    'commission = 5% of sales, capped at 10,000',
    ['1:27 `capped at` is no word of a plan here: write `at most 10,000`. → Write at most 10,000'],
  ],
  [
    'commission = 5% of gross_margin',
    [
      '1:20 Nothing is called `gross_margin`. Define it (`gross_margin = …`), or declare it as an input: `input gross_margin : money`.',
    ],
  ],
  [
    `commission on sales
  up to 1.000.000 pay 5%
  above 1.000.000 pay 7% on the excess`,
    [
      '2:14 `1.000.000` is not a number: groups of three digits are parted by commas, `1,000,000`, and a point begins the decimals. → write `1,000,000`',
      '3:14 `1.000.000` is not a number: groups of three digits are parted by commas, `1,000,000`, and a point begins the decimals. → write `1,000,000`',
    ],
  ],
  ['commission = 5 % of sales', ['1:14 `5 %` is one figure: write `5%` without a blank. → Write 5%']],
  ['commission = 5% of Sales', ['1:20 Nothing is called `Sales`. Did you mean `sales`? → write `sales`']],
  [
    'Commission = 5% of sales',
    [
      '1:1 `Commission` is worked out and never paid, because it is no kind of component. Did you mean `commission`? → write `commission`',
    ],
  ],
  [
    `commission = 5% of sales
payout at most 50%`,
    ['2:16 A limit of the payout must be money, and this is a percentage.'],
  ],
  [
    `bonus = 10% of salary when sales > target
salary = 4,000`,
    ['1:34 `>` is written `is above` in a plan. → write `is above`'],
  ],
  [
    `team pool
  split evenly`,
    ['1:1 `split evenly` is written `split equally` in a plan. → write `split equally`'],
  ],
  [
    `commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% marginal`,
    ['3:21 `marginal` is written `on the excess` in a plan. → write `on the excess`'],
  ],
  [
    `example "x"
  sales 36000 target 30000
  expect commission 1860
commission = 5% of sales`,
    ['2:15 An example gives inputs, params, definitions or payee columns of the plan; `target` is none of them.'],
  ],
  [
    `salary = 4,000
comission = 5% of sales`,
    [
      '2:1 `comission` is worked out and never paid, because it is no kind of component. Did you mean `commission`? → write `commission`',
    ],
  ],
  [
    'team pool fund 2% of team sales split evenly',
    ['1:33 `split evenly` is written `split equally` in a plan. → write `split equally`'],
  ],
  [
    `commission on sales against quota
  up to 100% pay 5%
  above 100% pay 6% on the excess`,
    ['1:29 Nothing is called `quota`. Did you mean `target`? → write `target`'],
  ],
  [
    'commission = 5% of sales where region is "West"',
    [
      '1:26 `where` chooses records or people, as in `sum of amount in deals where …`; a condition of a component begins with `when`.',
    ],
  ],
  [
    'bonus = 500 when attainment is at least 100%',
    ['1:18 Nothing is called `attainment`. Define it: `attainment = sales / target`.'],
  ],
  [
    `commission on sales
  first 10000: 5%
  next 10000: 6%`,
    ['2:14 `:` is written `pay` in a band. → write `pay`', '3:13 `:` is written `pay` in a band. → write `pay`'],
  ],
  [
    `commission on sales
  up to 10,000 = 5%
  above 10,000 = 6% on the excess`,
    ['2:16 `=` is written `pay` in a band. → write `pay`', '3:16 `=` is written `pay` in a band. → write `pay`'],
  ],
  [
    `param rate = 5
commission = rate of sales`,
    ['1:14 A percentage is written with its sign. Write `5%`, or `5x` if that is meant. → write `5%` → write `5x`'],
  ],
  [
    `param rate : percent = 0.05
commission = rate of sales`,
    ['1:24 A percentage is written with its sign. Write `5%`, or `0.05%` if that is meant. → write `5%` → write `0.05%`'],
  ],
  [
    `salary = 4,000
total = salary + commission
commission = 5% of sales
bonus = total
payout maximum 10,000`,
    ['5:8 `maximum` is no word of a plan here: write `at most 10,000`. → Write at most 10,000'],
  ],
  [
    `table deals
  rep : payee
  amount : money
  stage : text
commission = 5% of sum of amount in deals where stage = "Won"`,
    ['5:49 `=` is written `is` in a plan. → write `is`'],
  ],
  [
    `table deals
  rep : payee
  amount : money
  stage : text
commission = 5% of sum of amount in deals where stage is Won`,
    ['5:58 Nothing is called `Won`. A text stands in quotes: `"Won"`. → write `"Won"`'],
  ],
  [
    `table deals
  rep payee
  amount money
commission = 5% of sum of amount in deals`,
    [
      '2:3 Behind the column `rep` a `:` is missing: write `rep : payee`. → Write rep : payee',
      '3:3 Behind the column `amount` a `:` is missing: write `amount : money`. → Write amount : money',
    ],
  ],
  ['commission = 5% of annual sales', ['1:20 `annual sales` is written `sales this year` in a plan. → write `sales this year`']],
  ['commission = 5% of sales YTD', ['1:20 `sales YTD` is written `sales year to date` in a plan. → write `sales year to date`']],
  [
    'commission = 5% of quarterly sales',
    ['1:20 `quarterly sales` is written `sales this quarter` in a plan. → write `sales this quarter`'],
  ],
  [
    `commission on sales against target
  up to 100% pay 5 percent
  above 100% pay 7 percent on the excess`,
    [
      '2:20 A percentage is written without a blank: `5%`. → write `5%`',
      '3:20 A percentage is written without a blank: `7%`. → write `7%`',
    ],
  ],
  [
    `commission on sales
  above 100% pay 6% on the excess`,
    [
      '2:9 A bound must be money, and this is a percentage. Say what it is a part of: `100% of target`, or `on … against target`.',
    ],
  ],
  [
    'bonus = USD500',
    ['1:9 Nothing is called `USD500`. Define it (`USD500 = …`), or declare it as an input: `input USD500 : money`.'],
  ],
  [
    `currency EUR
bonus = $500 when sales is above $10,000`,
    [
      "2:9 `$` is not the plan's currency, which is EUR. Write the figure in EUR, or convert it: `… in EUR at rates`.",
      "2:34 `$` is not the plan's currency, which is EUR. Write the figure in EUR, or convert it: `… in EUR at rates`.",
    ],
  ],
  [
    `effective 01/01/2026 to 12/31/2026
bonus = 500`,
    ['1:13 Dates are written year first: `effective 2026-01-01 to 2026-12-31`.'],
  ],
  [
    `effective January 1, 2026
bonus = 500`,
    ['1:19 Dates are written year first: `effective 2026-01-01 to 2026-12-31`.'],
  ],
  [
    `pays month
bonus = 500`,
    ['1:6 `month` is written `monthly` in a plan. → write `monthly`'],
  ],
  [
    `pay monthly
bonus = 500`,
    ['1:1 `pay` is written `pays` in a plan. → write `pays`'],
  ],
  [
    `commission on sales against target
  up to 100% pay 5%
  over 100% pay 6% on the excess`,
    ['3:13 `over` is written `above` in a plan. → write `above`'],
  ],
  [
    `commission on sales against target
  below 100% pay 5%
  at least 100% pay 6% on everything`,
    ['3:17 `at least` is written `from` in a plan. → write `from`'],
  ],
  [
    `commission on sales against target
  <100% pay 5%
  >=100% pay 6% on everything`,
    ['2:3 `<` is written `below` in a plan. → write `below`', '3:3 `>=` is written `from` in a plan. → write `from`'],
  ],
  [
    `commission rate = 5%
commission = commission rate * sales`,
    [
      '1:19 What `rate` pays must be money, and this is a percentage. Say of what: `5% of sales`.',
      '2:14 `commission rate` is read as the figure `rate` of a group `commission`, and there is no such group. A name is one word, such as `commission_rate`.',
    ],
  ],
  [
    `example "one"
  sales: 36,000
  expect commission: 1,800
commission = 5% of sales`,
    [
      '2:3 In an example a figure follows its name without a colon: `sales 36,000`. → take the colon out',
      '3:20 In an example a figure follows its name without a colon: `sales 36,000`. → take the colon out',
    ],
  ],
  [
    'bonus = if sales is above target then 500 else 0',
    [
      '1:43 `else` says what stands in for a missing figure; the other case of an `if` begins with `otherwise`. → Write otherwise',
    ],
  ],
  [
    `// a comment
commission = 5% of sales`,
    ['1:1 `//` is written `#` in a plan. → write `#`'],
  ],
  [
    'commission = 5% of gross margin',
    [
      '1:20 `gross margin` is read as the figure `margin` of a group `gross`, and there is no such group. A name is one word, such as `gross_margin`.',
    ],
  ],
  [
    `input gross margin : money
commission = 5% of sales`,
    ['1:13 A name is one word: `gross_margin`. → write `gross_margin`'],
  ],
  [
    'commission = 5% of sales per month',
    [
      '1:26 What a component pays is for its own period. An amount per year is a param: `param pay : money per year spread evenly = 48,000`.',
    ],
  ],
  [
    'salary = 48,000 per year',
    [
      '1:17 What a component pays is for its own period. An amount per year is a param: `param pay : money per year spread evenly = 48,000`.',
    ],
  ],
  ['commission = 5% of sales minus 500', ['1:32 `minus` is written `-` in a plan. → write `-`']],
  ['commission = 5% of sales + $500 if sales is above 10k', ['1:33 `if` is written `when` in a plan. → write `when`']],
  [
    `table deals
  rep    : payee
  amount : currency
  notice : days
commission = 5% of sum of amount in deals`,
    [
      "3:12 `currency` is not a type. Types are money, percent, number, count, date, text, yes/no, key, payee, team, month, quarter, year, a unit or a table's name.",
      "4:12 `days` is not a type. Types are money, percent, number, count, date, text, yes/no, key, payee, team, month, quarter, year, a unit or a table's name.",
    ],
  ],
];

test.each(wrongPlans)('%s', (plan, told) => {
  const lines = compile(plan)
    .diagnostics.filter(({ severity }) => severity !== 'note')
    .map(({ message, span, fixes }) => {
      const { line, column } = placeOf(plan, span.from);
      return [`${line}:${column} ${message}`, ...fixes.map(({ title }) => title)].join(' → ');
    });
  expect(lines).toEqual(told);
});
