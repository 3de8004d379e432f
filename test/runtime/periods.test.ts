import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeriodUnit, WindowStep } from '../../runtime/calculation.ts';
import { calendarOf } from '../../runtime/periods/calendar.ts';
import { addMonths, civilOf, dayOf, isoOf, monthsBetween, readIso } from '../../runtime/periods/dates.ts';
import { readPeriod, unitLabel } from '../../runtime/periods/labels.ts';
import { unitHolding } from '../../runtime/periods/units.ts';
import { windowDays } from '../../runtime/periods/windows.ts';

const day = (iso: string): number => readIso(iso) ?? Number.NaN;
const units: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2100-12-31') });
const anyStart = fc.integer({ min: 1, max: 12 });

describe('days', () => {
  test('agree with the platform calendar', () => {
    fc.assert(
      fc.property(anyDay, (count) => {
        expect(isoOf(count)).toBe(new Date(count * 86_400_000).toISOString().slice(0, 10));
        const { year, month, day: dayOfMonth } = civilOf(count);
        expect(dayOf(year, month, dayOfMonth)).toBe(count);
      }),
    );
  });
  test('that are not there are not read', () => {
    expect(
      ['2017-02-29', '2017-02-30', '2017-13-01', '2017-00-10', '31/02/2017', '2017-1-1', '2017-04-31', ''].map(readIso),
    ).toEqual(Array(8).fill(undefined));
    expect(readIso('2016-02-29')).toBeDefined();
  });
  test('months keep to the end of a shorter month', () => {
    expect(isoOf(addMonths(day('2017-01-31'), 1))).toBe('2017-02-28');
    expect(isoOf(addMonths(day('2016-02-29'), -12))).toBe('2015-02-28');
    expect([monthsBetween(day('2017-01-15'), day('2017-03-14')), monthsBetween(day('2017-01-15'), day('2017-03-15'))]).toEqual([
      1, 2,
    ]);
  });
});

describe('units', () => {
  test('divide all days without gap or overlap, and their names read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), anyDay, anyStart, (unit, count, start) => {
        const days = unitHolding(unit, count, start);
        expect(days.from <= count && count <= days.to).toBe(true);
        expect(unitHolding(unit, days.to + 1, start).from).toBe(days.to + 1);
        expect(readPeriod(unitLabel(unit, days, start), start)).toEqual({ unit, ...days });
      }),
      { numRuns: 500 },
    );
  });
  test('follow the fiscal year', () => {
    const label = (unit: PeriodUnit, iso: string, start: number): string =>
      unitLabel(unit, unitHolding(unit, day(iso), start), start);
    expect([
      label('quarter', '2017-04-01', 4),
      label('quarter', '2018-03-31', 4),
      label('year', '2018-03-31', 4),
      label('half-year', '2018-03-31', 4),
    ]).toEqual(['2017-Q1', '2017-Q4', '2017', '2017-H2']);
    expect([label('week', '2017-01-01', 1), label('week', '2016-01-03', 1), label('half-month', '2017-02-16', 1)]).toEqual([
      '2016-W52',
      '2015-W53',
      '2017-02-B',
    ]);
  });
  test('unreadable names are refused', () => {
    expect(['2017-W53', '2017-13', '2017-Q5', 'Q1 2017', '2017-03-C', '201703'].map((text) => readPeriod(text, 1))).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('windows', () => {
  const label = (step: WindowStep, from: string, to: string, fiscalStart = 1, pays: PeriodUnit = 'month'): string | undefined => {
    const calendar = calendarOf({ pays, fiscalStart });
    return windowDays(step, calendar.span(day(from), day(to)), calendar)?.label;
  };
  test('look back, around and to date', () => {
    const march = ['2017-03-01', '2017-03-31'] as const;
    expect(label({ kind: 'to-date', unit: 'year' }, ...march)).toBe('2017-Q1');
    expect(label({ kind: 'to-date', unit: 'year' }, ...march, 4)).toBe('2016');
    expect(label({ kind: 'to-date', unit: 'quarter' }, '2017-02-01', '2017-02-28')).toBe('2017-01..2017-02');
    expect(label({ kind: 'this', unit: 'year' }, ...march)).toBe('2017');
    expect(label({ kind: 'last', unit: 'month', count: 1 }, '2017-01-01', '2017-01-31')).toBe('2016-12');
    expect(label({ kind: 'last', unit: 'month', count: 3 }, '2017-01-01', '2017-03-31')).toBe('2016-Q4');
    expect(label({ kind: 'rolling', unit: 'month', count: 3 }, ...march)).toBe('2017-Q1');
    expect(label({ kind: 'same-last-year', unit: 'month' }, '2016-02-01', '2016-02-29')).toBe('2015-02');
    expect(label({ kind: 'same-last-year', unit: 'period' }, '2017-02-01', '2017-02-28')).toBe('2016-02');
    expect(label({ kind: 'last', unit: 'period', count: 1 }, '2017-04-01', '2017-06-30')).toBe('2017-Q1');
    expect(label({ kind: 'last', unit: 'period', count: 1 }, '2017-04-03', '2017-06-30')).toBe(undefined);
    expect(label({ kind: 'last', unit: 'week', count: 2 }, '2017-01-02', '2017-01-08', 1, 'week')).toBe('2016-12-19..2017-01-01');
  });
});
