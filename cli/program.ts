import { Command, CommanderError, Option } from 'commander';
import facts from '../package.json' with { type: 'json' };
import type { AlertsWords } from './commands/alerts.ts';
import type { BuildWords } from './commands/build.ts';
import type { DiffWords } from './commands/diff.ts';
import type { ForecastWords } from './commands/forecast.ts';
import type { ProgressWords } from './commands/progress.ts';
import type { ReportCommandWords } from './commands/report.ts';
import type { TargetsWords } from './commands/targets.ts';
import type { WhatIfWords } from './commands/what-if.ts';
import { exit, type Exit } from './exit.ts';
import {
  asOfOption,
  dataOptions,
  outputOptions,
  planOptions,
  payOptions,
  runOptions,
  type FormatWords,
  type JsonWords,
  type PayWords,
  type PlanWords,
  type ProveWords,
  type CurveWords,
  type RunWords,
  type SolveWords,
  varyOptions,
} from './options.ts';
import type { Terminal } from './terminal.ts';

const codes = `
Exit codes:
  0 fine   1 the plan has errors, or a result is not verified   2 wrong usage   3 problems in the data
  4 an example failed or a written promise is refuted`;

/**
 * The command line: words in, exit code out. Each command is loaded when it is asked for. Nothing it meets ends in a stack
 * trace: what nobody foresaw is one line and exit code 70.
 */
export async function upside(words: readonly string[], terminal: Terminal): Promise<Exit> {
  let code: Exit = exit.fine;
  const program = commands(terminal, (found) => (code = found));
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    terminal.progress('');
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.wrongUsage;
    terminal.err(unexpected(error));
    return exit.unexpected;
  }
}

function unexpected(error: unknown): string {
  const what = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return `Sorry, upside met something it did not foresee (${what}). Please report it with your plan and this line.\n`;
}

type Ended = (code: Exit) => void;

function commands(terminal: Terminal, ended: Ended): Command {
  const program = new Command('upside')
    .description('Pays sales compensation plans: exact to the cent, every payout explained.')
    .version(facts.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, getOutHelpWidth: () => terminal.width })
    .configureHelp({ showGlobalOptions: true })
    .helpCommand(true)
    .addHelpText('after', codes);
  addPaying(program, terminal, ended);
  addPlanning(program, terminal, ended);
  addWatching(program, terminal, ended);
  addReporting(program, terminal, ended);
  addSimulating(program, terminal, ended);
  addChecking(program, terminal, ended);
  return program;
}

function addPaying(program: Command, terminal: Terminal, ended: Ended): void {
  payOptions(program.command('run').description('calculate payouts from plans and their data'))
    .option('--out <file>', 'write the payouts to FILE.csv, .parquet or .json')
    .addHelpText(
      'after',
      examplesOf([
        'run team.plan',
        'run team.plan --period 2017-Q1 --json',
        'run reps.plan managers.plan --out paid.csv',
        'run team.plan --table deals=march.csv --out march.parquet',
        'run team.plan --workers 4 --verify all',
      ]),
    )
    .action(async (plans: readonly string[], words: PayWords) =>
      ended(await (await import('./commands/run.ts')).run(plans, words, terminal)),
    );
  runOptions(program.command('explain').description('say why a payee is paid what they are, line by line'))
    .option('--component <name>', 'only this component')
    .addHelpText('after', examplesOf(['explain team.plan --payee Ana --period 2017-03']))
    .action(async (plan: string, words: RunWords) =>
      ended(await (await import('./commands/explain.ts')).explainPayout(plan, words, terminal)),
    );
}

function addPlanning(program: Command, terminal: Terminal, ended: Ended): void {
  runOptions(program.command('targets').description('work out what everybody is to reach, as a table that plans read'))
    .option('--figure <name>', 'the figure that is the target', 'target')
    .option('--out <file>', 'write the table to FILE.csv')
    .addHelpText('after', examplesOf(['targets team.plan --out quotas.csv', 'targets team.plan --figure quota --period 2026']))
    .action(async (plan: string, words: TargetsWords) =>
      ended(await (await import('./commands/targets.ts')).targets(plan, words, terminal)),
    );
}

function addWatching(program: Command, terminal: Terminal, ended: Ended): void {
  asOfOption(runOptions(program.command('progress').description('say how far everybody has come, and what is still needed')))
    .option('--by <group>', 'payee, team, company, a column of the payees, or one of the records, such as product', 'payee')
    .option('--sales <name>', 'the figure that is counted, where it is not called sales')
    .option('--target <name>', 'the figure it is measured against, where it is not called target')
    .addHelpText(
      'after',
      examplesOf(['progress team.plan --as-of 2026-02-14', 'progress team.plan --as-of 2026-02-14 --by team']),
    )
    .action(async (plan: string, words: ProgressWords) =>
      ended(await (await import('./commands/progress.ts')).progress(plan, words, terminal)),
    );
  asOfOption(runOptions(program.command('alerts').description('say who is to be told of what, by the alerts of a plan')))
    .option('--out <file>', 'write the events to a JSON file')
    .option('--post <url>', 'send each event to a webhook')
    .addHelpText(
      'after',
      examplesOf(['alerts team.plan --as-of 2026-02-14', 'alerts team.plan --as-of 2026-02-14 --out events.json']),
    )
    .action(async (plan: string, words: AlertsWords) =>
      ended(await (await import('./commands/alerts.ts')).alerts(plan, words, terminal)),
    );
}

function addReporting(program: Command, terminal: Terminal, ended: Ended): void {
  asOfOption(runOptions(program.command('report').description('write one page about what a plan pays, with statements to print')))
    .option('--out <file>', 'the page, such as report.html')
    .option('--lang <language>', 'en or zh', 'en')
    .option('--no-statements', 'leave the statements of the payees out')
    .option('--sales <name>', 'the figure that is counted, where it is not called sales')
    .option('--target <name>', 'the figure it is measured against, where it is not called target')
    .addHelpText(
      'after',
      examplesOf(['report team.plan --out report.html', 'report team.plan --payee Ana --period 2017-03 --out ana.html']),
    )
    .action(async (plan: string, words: ReportCommandWords) =>
      ended(await (await import('./commands/report.ts')).report(plan, words, terminal)),
    );
}

function addSimulating(program: Command, terminal: Terminal, ended: Ended): void {
  asOfOption(
    runOptions(program.command('forecast').description('say what will be paid to the end of the period, and how surely')),
  )
    .option('--trials <count>', 'how often the rest of the period is played out', '1,000')
    .option('--seed <number>', 'the same seed gives the same forecast', '1')
    .option('--sales <name>', 'the figure that open records add to, where it is not called sales')
    .addHelpText(
      'after',
      examplesOf(['forecast team.plan --as-of 2026-02-14', 'forecast team.plan --as-of 2026-02-14 --trials 10,000']),
    )
    .action(async (plan: string, words: ForecastWords) =>
      ended(await (await import('./commands/forecast.ts')).forecast(plan, words, terminal)),
    );
  runOptions(program.command('what-if').description('say what changes to a plan would cost, and who would win and lose'))
    .option('--change <words>', 'such as "target = 33,000" or "commission band above 120% pay 9%" (repeatable)', several)
    .option('--scenarios <file>', 'named scenarios: `scenario "Name"`, and one change a line')
    .option('--plan <file>', 'another version of the plan (repeatable)', several)
    .option('--vary <range>', 'such as "target=28,000..36,000 by 500"')
    .option('--out <file>', 'write the comparison to FILE.csv or .json, or its picture to .svg')
    .addHelpText(
      'after',
      examplesOf([
        'what-if team.plan --change "commission band above 120% pay 9%"',
        'what-if team.plan --change \'amount up 10% where product is "GTK 500"\' --change "without pool"',
        'what-if team.plan --vary "target=28,000..36,000 by 500" --out cost.svg',
      ]),
    )
    .action(async (plan: string, words: WhatIfWords) =>
      ended(await (await import('./commands/what-if.ts')).whatIf(plan, words, terminal)),
    );
  dataOptions(
    outputOptions(
      program
        .command('diff')
        .description('say what another version of a plan says and pays otherwise')
        .argument('<before>', 'a .plan file')
        .argument('<after>', 'another version of it'),
    ),
  )
    .option('--vary <figure>', 'where one case pays more or less, as this figure varies', 'sales')
    .addHelpText('after', examplesOf(['diff old.plan new.plan', 'diff old.plan new.plan --data 2026']))
    .action(async (before: string, after: string, words: DiffWords) =>
      ended(await (await import('./commands/diff.ts')).diff([before, after], words, terminal)),
    );
  varyOptions(program.command('curve').description('say what somebody is paid as one figure varies, and where something happens'))
    .option('--component <name>', 'only this component')
    .option('--svg <file>', 'draw it as a picture')
    .addHelpText(
      'after',
      examplesOf(['curve team.plan --vary sales', 'curve team.plan --payee Ana --period 2017-03 --vary sales --json']),
    )
    .action(async (plan: string, words: CurveWords) =>
      ended(await (await import('./commands/curve.ts')).curve(plan, words, terminal)),
    );
  varyOptions(program.command('solve').description('say what a figure has to be for so much to be paid'))
    .option('--for <goal>', 'such as "payout at least 15,000" or "commission = 2,000"')
    .addHelpText(
      'after',
      examplesOf(['solve team.plan --payee Ana --period 2017-03 --for "payout at least 15,000" --vary sales']),
    )
    .action(async (plan: string, words: SolveWords) =>
      ended(await (await import('./commands/solve.ts')).solve(plan, words, terminal)),
    );
}

function addChecking(program: Command, terminal: Terminal, ended: Ended): void {
  planOptions(program.command('check').description('say what is wrong with a plan, and run its examples'))
    .addHelpText('after', examplesOf(['check team.plan', 'check - --currency EUR < team.plan']))
    .action(async (plan: string, words: PlanWords) =>
      ended(await (await import('./commands/check.ts')).check(plan, words, terminal)),
    );
  planOptions(program.command('test').description('run the examples that stand in a plan'))
    .addHelpText('after', examplesOf(['test team.plan', 'test team.plan --json']))
    .action(async (plan: string, words: PlanWords) =>
      ended(await (await import('./commands/test.ts')).test(plan, words, terminal)),
    );
  planOptions(program.command('prove').description('say which promises a plan keeps, and show where it breaks one'))
    .option('--smt', 'ask Z3 about what is left undecided (z3 on the PATH, or the package z3-solver)')
    .option('--emit-smt2 <dir>', 'write what has to be impossible as SMT-LIB2, one file each, for any solver')
    .addHelpText('after', examplesOf(['prove team.plan', 'prove team.plan --json', 'prove team.plan --emit-smt2 obligations']))
    .action(async (plan: string, words: ProveWords) =>
      ended(await (await import('./commands/prove.ts')).prove(plan, words, terminal)),
    );
  program
    .command('format')
    .description('print a plan in its canonical layout')
    .argument('<plan>', 'a .plan file, or - for standard input')
    .option('--write', 'change the file itself')
    .option('--check', 'only say whether the layout is canonical')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examplesOf(['format team.plan', 'format --write team.plan']))
    .action(async (plan: string, words: FormatWords) =>
      ended(await (await import('./commands/format.ts')).format(plan, words, terminal)),
    );
  planOptions(program.command('build').description('write a plan as a backend stores it'))
    .addOption(new Option('--target <form>', 'what to write').choices(['calculation', 'json-rules']).default('calculation'))
    .option('--out <file>', 'write it to FILE')
    .addHelpText('after', examplesOf(['build team.plan --out team.json', 'build team.plan --target json-rules']))
    .action(async (plan: string, words: BuildWords) =>
      ended(await (await import('./commands/build.ts')).build(plan, words, terminal)),
    );
  program
    .command('lsp')
    .description('answer an editor, by the language server protocol over standard input and output')
    .option('--stdio', 'as editors say it; there is no other way')
    .action(async () => ended(await (await import('./commands/lsp.ts')).lsp()));
  program
    .command('errors')
    .description('explain what an error or a problem means, by its code')
    .argument('[code]', 'such as tiers-leave-gap; without it all codes are listed')
    .option('--json', 'print as JSON')
    .addHelpText('after', examplesOf(['errors', 'errors tiers-leave-gap']))
    .action(async (code: string | undefined, words: JsonWords) =>
      ended(await (await import('./commands/errors.ts')).errors(code, words, terminal)),
    );
}

function several(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function examplesOf(lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  upside ${line}`)].join('\n');
}
