import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const teamPlan = `plan "Team"
  currency USD
  pays monthly
  effective 2017-01-01 to 2017-02-28

payees from "people"
  person : key
  crew   : team

table deals from "pipeline" dated by closed
  deal   : key
  owner  : payee
  closed : date or blank
  amount : money or blank
  stage  : text

param low : percent = 5%
sales = sum of amount in deals where stage is "Won"

commission on sales
  up to 1,000     pay low
  above 1,000     pay 6% on the excess

example "20% over"
  sales 1,200
  expect commission 62
`;

const pipeline = `deal,owner,closed,amount,stage
D1,Ana,2017-01-10,700.00,Won
D2,Ana,2017-01-20,500.00,Won
D3,Bo,2017-01-05,500.00,Won
D4,Bo,2017-02-06,900.00,Lost
D5,Bo,2017-03-01,900.00,Won
D6,Bo,,,Open
`;
const people = 'person,crew\nAna,North\nBo,North\n';

/** A folder with the plan `team.plan` and its data; `more` adds or replaces files. */
export function teamFolder(root: string, name: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = join(root, name);
  mkdirSync(folder);
  const files = { 'team.plan': teamPlan, 'pipeline.csv': pipeline, 'people.csv': people, ...more };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

export const badPipeline = `${pipeline}D7,Bo,2017-02-01,N/A,Won\n`;
