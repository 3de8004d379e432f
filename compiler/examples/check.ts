import type { Reporter } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { CheckedPlan } from '../3-check/check.ts';
import { casesOf, expectWord, type ExampleCase } from './case.ts';
import { reportUnknownFigures } from './given.ts';

/** Says what is wrong in a plan's examples before they run. */
export function checkExamples(plan: CheckedPlan, reporter: Reporter): void {
  for (const example of plan.checking.plan.examples) {
    for (const each of casesOf(example)) {
      if (each.expected.length === 0 && each.problems.length === 0 && !expectsOfRecords(each)) {
        reporter.say('example-expects-nothing', example.name.span, { name: example.name.value });
      }
      reportUnknownFigures(each, plan, reporter);
      reportUnknownRecords(each, plan, reporter);
      for (const { expected } of each.expected) plan.expression(expected.what);
    }
  }
}

/** What can be expected of a record: what a component pays for it, a figure of its own. */
function isRecordFigure(table: string, name: string, { checking }: CheckedPlan): boolean {
  const { components, figures, tables } = checking;
  return components.has(name) || figures.has(`${table}.${name}`) || tables.get(table)?.types.has(name) === true;
}

function expectsOfRecords({ records }: ExampleCase): boolean {
  return records.some(({ rows }) => rows.header.some(({ text }) => expectWord.test(text)));
}

function reportUnknownRecords(each: ExampleCase, plan: CheckedPlan, reporter: Reporter): void {
  for (const { table, rows, span } of each.records) {
    const checked = plan.checking.tables.get(table);
    if (checked === undefined)
      reporter.say('unknown-table', span, { name: table, near: nearest(table, plan.checking.tables.keys()) });
    for (const { text: column, span: at } of checked === undefined ? [] : rows.header) {
      const component = column.replace(expectWord, '');
      const isKnown = expectWord.test(column) ? isRecordFigure(table, component, plan) : checked?.types.has(column);
      if (isKnown === true) continue;
      if (expectWord.test(column)) {
        reporter.say('unknown-name', at, { name: component, near: nearest(component, plan.checking.components.keys()) });
      } else {
        reporter.say('unknown-column', at, { column, table, near: nearest(column, checked?.types.keys() ?? []) });
      }
    }
  }
}
