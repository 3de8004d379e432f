import type { SnippetName } from '../words/words.ts';

/** Whole constructs to begin with; `${1:…}` is where to write next. */
export const itemSnippets: readonly { readonly name: SnippetName; readonly label: string; readonly body: string }[] = [
  {
    name: 'tiers',
    label: 'commission on … against …',
    body: 'commission on ${1:sales} against ${2:target}\n  up to 100%  pay ${3:5%}\n  above 100%  pay ${4:6%} on the excess\n',
  },
  { name: 'simple', label: 'commission = 5% of …', body: 'commission = ${1:5%} of ${2:sales}' },
  { name: 'each', label: 'commission for each …', body: 'commission for each ${1:deal} in ${2:deals} = ${3:5%} of ${4:amount}' },
  {
    name: 'bonus',
    label: 'bonus "…" paid quarterly',
    body: 'bonus "${1:Kicker}" paid quarterly = ${2:1,500}\n  when ${3:sales} is at least ${4:target}',
  },
  { name: 'pool', label: 'team pool …', body: 'team pool\n  fund ${1:2%} of team ${2:sales}\n  split by ${3:sales}' },
  { name: 'payees', label: 'payees …', body: 'payees from "${1:people}"\n  ${2:name} : key\n  ${3:team} : team' },
  {
    name: 'deals',
    label: 'table … dated by …',
    body: 'table ${1:deals} dated by ${2:closed}\n  ${3:rep} : payee\n  ${2:closed} : date or blank\n  ${4:amount} : money',
  },
  {
    name: 'rates',
    label: 'table … by …',
    body: 'table ${1:rates} by ${2:product}\n  ${2:product} : text\n  rate : percent\n  | ${2:product} | rate |\n  | ${3:Hardware} | ${4:4%} |',
  },
  { name: 'param', label: 'param … = …', body: 'param ${1:target} : money per month = ${2:30,000}' },
  { name: 'input', label: 'input … : …', body: 'input ${1:satisfaction} : ${2:number}' },
  {
    name: 'scale',
    label: 'scale … by …',
    body: 'scale ${1:quality} by ${2:satisfaction}\n  below ${3:6} gives ${4:80%}\n  from ${3:6} gives ${5:100%}',
  },
  {
    name: 'matrix',
    label: 'matrix … by … and …',
    body: 'matrix ${1:weight} by ${2:attainment} and ${3:class}\n  | ${2:attainment} | A | B |\n  | below 100% | 50% | 40% |\n  | from 100% | 100% | 90% |',
  },
  {
    name: 'balance',
    label: 'balance … starts 0 becomes …',
    body: 'balance ${1:owed} starts 0 becomes previous ${1:owed} + ${2:100}',
  },
  { name: 'credit', label: 'credit … 60% to …', body: 'credit ${1:deals} 60% to ${2:owner}, 40% to ${3:partner}' },
  {
    name: 'example',
    label: 'example "…"',
    body: 'example "${1:a good month}"\n  ${2:sales} ${3:36,000}\n  expect ${4:commission} ${5:1,860}',
  },
  { name: 'promise', label: 'promise payout never falls …', body: 'promise payout never falls as ${1:sales} rises' },
];

/** Inside a component. */
export const bodySnippets: readonly { readonly name: SnippetName; readonly label: string; readonly body: string }[] = [
  { name: 'bandAbove', label: 'above … pay … on the excess', body: 'above ${1:120%} pay ${2:8%} on the excess' },
  { name: 'cap', label: 'at most …', body: 'at most ${1:5,000}' },
];

/** A snippet's text where nothing is filled in. */
export function plainOf(body: string): string {
  return body.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
}
