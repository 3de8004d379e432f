import { InvalidArgumentError, type Command } from 'commander';

export interface JsonWords {
  readonly json?: true;
}
export interface PlanWords extends JsonWords {
  readonly currency?: string;
}
export interface FormatWords extends JsonWords {
  readonly write?: true;
  readonly check?: true;
}
export interface ProveWords extends PlanWords {
  readonly smt?: true;
  readonly emitSmt2?: string;
}
/** The words of `run` and `explain`. */
export interface RunWords extends PlanWords {
  readonly data?: string;
  readonly table?: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly payee?: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly component?: string;
}

/** The words of `run` alone. */
export interface PayWords extends RunWords {
  readonly workers?: number;
  /** How many payees; `true`: as many as usual. */
  readonly verify?: number | 'all' | true;
}

/** Whose pay, and which figure varies. */
export interface VaryWords extends RunWords {
  readonly vary?: string;
  readonly from?: string;
  readonly to?: string;
}
export interface CurveWords extends VaryWords {
  readonly svg?: string;
}
export interface SolveWords extends VaryWords {
  readonly for?: string;
}

/** Without `--payee` a made-up one is asked about, with the figures of the plan's first example. */
export function varyOptions(command: Command): Command {
  return runOptions(command)
    .option('--vary <name>', 'the figure that varies, such as sales')
    .option('--from <figure>', 'where it begins')
    .option('--to <figure>', 'where it ends');
}

export function planOptions(command: Command): Command {
  return outputOptions(command.argument('<plan>', 'a .plan file, or - for standard input'));
}

export function outputOptions(command: Command): Command {
  return command
    .option('--currency <code>', 'the currency, where the plan does not say it', currencyCode)
    .option('--json', 'print the result as JSON');
}

export function runOptions(command: Command): Command {
  return dataOptions(planOptions(command));
}

export function asOfOption(command: Command): Command {
  return command.option('--as-of <day>', 'the day as of which progress is measured, such as 2026-02-14');
}

/** `run` takes several plans. */
export function payOptions(command: Command): Command {
  return dataOptions(outputOptions(command.argument('<plan...>', '.plan files, or - for standard input')))
    .option('--workers <count>', 'threads to work on (default: 1, which pays a million deals in about a second)', wholeCount)
    .option('--verify [payees]', 'work out so many payees (default: 100), or all, a second time and compare', payeesToVerify);
}

export function dataOptions(command: Command): Command {
  return command
    .option('--data <dir>', "folder of the data files (default: the plan's own, or its data/ folder)")
    .option('--table <name=file>', 'read a table, payees or inputs from this file (repeatable)', pair)
    .option('--period <period>', 'such as 2017-03, 2017-Q1, 2017 or 2017-03..2017-12')
    .option('--payee <id>', 'only this payee')
    .option('--set <name=value>', 'an input or a param for everybody and every period (repeatable)', pair);
}

function pair(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Write NAME=VALUE.');
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}

function wholeCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return Number(text);
}

function payeesToVerify(text: string): number | 'all' {
  if (text !== 'all' && !/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError('Write a number of payees or `all`, or --verify alone after the plan.');
  return text === 'all' ? text : Number(text);
}

function currencyCode(text: string): string {
  if (!/^[A-Za-z]{3}$/.test(text)) throw new InvalidArgumentError('Write a three-letter code such as USD.');
  return text.toUpperCase();
}
