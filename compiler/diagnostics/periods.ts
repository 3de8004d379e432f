import { error, warning } from './entry.ts';

/** Figures against time. */
export const periodEntries = {
  'param-needs-period': error<{ name: string; first: string; second: string }>(
    ({ name, first, second }) =>
      `\`${name}\` is used for ${first} and for ${second}, and does not say which of the two it is for. Give it a period: \`param ${name} : money per month = …\`.`,
  ),
  'column-needs-period': error<{ name: string; first: string; second: string }>(
    ({ name, first, second }) =>
      `\`${name}\` is used for ${first} and for ${second}, and does not say which of the two it is for. Give its column a period: \`${name} : money per month\`.`,
  ),
  'literal-in-two-periods': warning<{ name: string; first: string; second: string }>(
    ({ name, first, second }) =>
      `\`${name}\` holds a plain amount and is used for ${first} and for ${second}: the same amount stands against both. Make it a param with a period: \`param ${name} : money per month = …\`.`,
  ),
  'flow-too-coarse': error<{ name: string; per: string; used: string }>(
    ({ name, per, used }) =>
      `\`${name}\` is an amount per ${per} and is used for ${used}, which is no whole ${per}. For an even part of it say \`money per ${per} spread evenly\` where it is declared; for all of it write \`${name} this ${per}\`.`,
  ),
  'paid-too-often': error<{ paid: string; pays: string }>(
    ({ paid, pays }) => `A component cannot be paid ${paid} in a plan that pays ${pays}: its period must not be shorter.`,
  ),
  'window-needs-record': error<{ words: string }>(
    ({ words }) =>
      `\`${words}\` speaks of the record at hand, and here is none. It stands inside \`for each … in …\` over a table with a date.`,
  ),
  'running-needs-records': error<{ words: string; table: string }>(
    ({ words, table }) => `\`${words}\` adds up no records of \`${table}\`, so there is nothing before this record to add up.`,
  ),
  'cumulative-needs-window': error<{ unit: string; target: string }>(
    ({ unit, target }) =>
      `A component \`cumulative over ${unit}\` pays by figures to date, so say which target they are held against: \`against ${target} this ${unit}\` or \`against ${target} ${unit} to date\`.`,
  ),
  'window-on-constant': error<{ words: string; figure: string }>(
    ({ words, figure }) =>
      `\`${words}\` stands behind ${figure}, which is the same at all times. A window of a sum with \`where\` goes behind its parentheses: \`(sum of … where …) ${words}\`.`,
  ),
  'prorated-twice': error<{ name: string; per: string; every: string }>(
    ({ name, per, every }) =>
      `\`${name}\` is per ${per} and already counts only the ${per}s in role, so \`prorated by\` over a ${every} would take them off twice. Leave it out, or declare \`${name} : money per ${every}\`.`,
  ),
  'versions-meet': error<{ name: string; date: string; used: string }>(
    ({ name, date, used }) =>
      `\`${name}\` changes on ${date}, inside ${used} that it is used for. Say what holds there: \`prorated by days\` or \`as of period end\`, at the end of the param.`,
  ),
  'versions-out-of-order': error<{ name: string }>(
    ({ name }) => `The versions of \`${name}\` must stand in order of their dates, each with its \`from\`.`,
  ),
  'dates-out-of-order': error<Record<never, never>>(() => 'The first day must not lie after the last day.'),
};
