import { getDayOfWeek, parseDate, toZoned, type CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dateFilter, instant, moment, ZONES } from '#testing/arbitraries.ts';
import {
  dateSpans,
  formatDateFilter,
  isWithin,
  parseDateFilter,
  presetDays,
  type DateFilter,
  type Moment,
} from './date-filter.ts';
import { dayIn } from './zoned-day.ts';

const ROME: Moment = { zone: 'Europe/Rome', today: '2026-03-31' };
const SAMOA: Moment = { ...ROME, zone: 'Pacific/Apia' };
const HOUR = 3_600_000;

function lengthOf(day: string, zone: string): number {
  const [span] = dateSpans({ operator: 'eq', values: [day] }, { ...ROME, zone }).spans;
  return ((span?.to ?? 0) - (span?.from ?? 0)) / HOUR;
}

/** What an operator means, said without spans: a value's day against the moment's day, in the zone. */
function oracle(filter: DateFilter, at: number | null, { zone, today }: Moment): boolean {
  if (filter.operator === 'preset') {
    const { first, last } = presetDays(filter.preset, today);
    return at !== null && first <= dayIn(zone, at) && dayIn(zone, at) <= last;
  }
  const { operator, values } = filter;
  if (at === null) return operator === 'neq' || operator === 'nin';
  const orders = values.map((value) => {
    const written = value.includes('T') ? new Date(at).toISOString() : dayIn(zone, at);
    return written < value ? -1 : Number(written > value);
  });
  const [first = 0, last = 0] = orders;
  switch (operator) {
    case 'eq':
      return first === 0;
    case 'neq':
      return first !== 0;
    case 'gt':
      return first > 0;
    case 'gte':
      return first >= 0;
    case 'lt':
      return first < 0;
    case 'lte':
      return first <= 0;
    case 'in':
      return orders.includes(0);
    case 'nin':
      return !orders.includes(0);
    case 'bt':
      return first >= 0 && last <= 0;
  }
}

describe('the day of a moment', () => {
  /** By the zone's own offset at that moment, read from another form than the one under test. */
  const dayByOffset = (zone: string, at: number) => {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, h, m, s] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
    const size = Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0);
    return new Date(at + (sign === '-' ? -size : size) * 1000).toISOString().split('T')[0];
  };

  it('is the one that a calendar there shows, in any year', () => {
    const first = Date.parse('0001-01-01T00:00:00Z');
    const last = Date.parse('9999-12-31T23:59:59Z');
    const zone = fc.constantFrom('UTC', 'Europe/Rome', 'America/New_York', 'Pacific/Kiritimati');
    const at = fc.oneof(fc.integer({ min: first, max: last }), fc.constantFrom(first, last));
    fc.assert(
      fc.property(zone, at, (where, moment) => {
        expect(dayIn(where, moment)).toBe(dayByOffset(where, moment));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['UTC', '0001-01-01T00:00:00Z', '0001-01-01'],
    ['America/New_York', '0001-01-01T00:00:00Z', '0000-12-31'],
    ['America/New_York', '1000-01-01T00:00:00Z', '0999-12-31'],
    ['Europe/Rome', '9999-12-31T23:59:59Z', '+010000-01-01'],
  ])('in %s at %s is %s', (zone, at, day) => {
    expect(dayIn(zone, Date.parse(at))).toBe(day);
  });

  it('is never read from a formatted date, whose form differs from engine to engine', () => {
    const format = vi.spyOn(
      Intl.DateTimeFormat.prototype as { readonly format: unknown },
      'format',
      'get',
    );
    // Another zone than before, so that nothing is remembered.
    expect(dayIn('Europe/Paris', Date.parse('2026-01-31T12:00:00Z'))).toBe('2026-01-31');
    expect(format).not.toHaveBeenCalled();
    format.mockRestore();
  });
});

describe('a date filter', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(dateFilter, (filter) => {
        expect(parseDateFilter(formatDateFilter(filter))).toEqual(filter);
      }),
    );
  });

  it('has one spelling, however an instant was written', () => {
    const written = fc
      .record({
        year: fc.constantFrom('0000', '0001', '0002', '1970', '2026', '9998', '9999'),
        day: fc.constantFrom('01-01', '06-15', '12-31', '02-29'),
        time: fc.constantFrom('00:00:00', '12:30', '23:59:59.999', '23:59:59'),
        offset: fc.constantFrom('Z', '+14:00', '-12:00', '+00:00', '-23:59'),
      })
      .map(({ year, day, time, offset }) => `lte:${year}-${day}T${time}${offset}`);
    fc.assert(
      fc.property(written, (text) => {
        const filter = parseDateFilter(text);
        if (filter !== null) expect(parseDateFilter(formatDateFilter(filter))).toEqual(filter);
      }),
      { numRuns: 1000 },
    );
    expect(parseDateFilter('lte:0001-01-01T00:00:00+14:00')).toBeNull();
    expect(parseDateFilter('lte:9999-12-31T23:59:59.999Z')).not.toBeNull();
  });

  it.each(['0001-01-01', '9999-12-31'])('has all of the day %s', (day) => {
    for (const zone of ['UTC', 'Europe/Rome', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      expect(lengthOf(day, zone), zone).toBe(24);
    }
  });

  it('means what its operator says, in any zone, on days of any length', () => {
    fc.assert(
      fc.property(dateFilter, fc.option(instant), moment, (filter, at, when) => {
        expect(isWithin(at, dateSpans(filter, when))).toBe(oracle(filter, at, when));
      }),
      { numRuns: 5000 },
    );
  });

  it('has days of 23, 24, 24.5 and 25 hours', () => {
    expect(lengthOf('2026-03-29', 'Europe/Rome')).toBe(23);
    expect(lengthOf('2026-10-25', 'Europe/Rome')).toBe(25);
    expect(lengthOf('2026-06-01', 'Europe/Rome')).toBe(24);
    expect(lengthOf('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    // There the clocks change at midnight: the day begins at one o'clock.
    expect(lengthOf('2026-09-06', 'America/Santiago')).toBe(23);
  });

  const anyDay = fc
    .date({ min: new Date('1970-01-02'), max: new Date('2100-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('has days that begin where the editors’ calendar has them begin', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ZONES), (day, zone) => {
        const [span] = dateSpans({ operator: 'eq', values: [day] }, { ...ROME, zone }).spans;
        const start = (date: CalendarDate) => toZoned(date, zone).toDate().getTime();
        const date = parseDate(day);
        expect(span).toEqual({ from: start(date), to: start(date.add({ days: 1 })) });
      }),
      { numRuns: 3000 },
    );
  });

  it('has no moment on a day that a zone has left out', () => {
    // Samoa went from 29 December to 31 December.
    expect(lengthOf('2011-12-29', 'Pacific/Apia')).toBe(24);
    expect(lengthOf('2011-12-31', 'Pacific/Apia')).toBe(24);
    const left = dateSpans({ operator: 'eq', values: ['2011-12-30'] }, SAMOA);
    expect(isWithin(Date.parse('2011-12-30T10:00:00Z'), left)).toBe(false);
  });

  it('has presets that are days of the editors’ calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3660 }), (today, count) => {
        const day = parseDate(today);
        const month = day.set({ day: 1 });
        const days = (first: CalendarDate, last: CalendarDate) => ({
          first: first.toString(),
          last: last.toString(),
        });
        expect(presetDays(`last:${count}d`, today)).toEqual(
          days(day.subtract({ days: count - 1 }), day),
        );
        const monday = day.subtract({ days: getDayOfWeek(day, 'fr-FR', 'mon') });
        expect(presetDays('this:week', today)).toEqual(days(monday, monday.add({ days: 6 })));
        expect(presetDays('this:month', today)).toEqual(
          days(month, month.add({ months: 1 }).subtract({ days: 1 })),
        );
        expect(presetDays('last:month', today)).toEqual(
          days(month.subtract({ months: 1 }), month.subtract({ days: 1 })),
        );
        expect(presetDays('this:year', today)).toEqual(
          days(day.set({ month: 1, day: 1 }), day.set({ month: 12, day: 31 })),
        );
      }),
    );
  });

  it('has a last day, on which something can happen', () => {
    const { spans } = dateSpans({ operator: 'eq', values: ['9999-12-31'] }, ROME);
    expect(isWithin(Date.parse('9999-12-31T12:00:00Z'), { spans, absent: false })).toBe(true);
  });

  it.each([
    ['this:day', '2026-03-31', '2026-03-31'],
    ['last:7d', '2026-03-25', '2026-03-31'],
    ['last:30d', '2026-03-02', '2026-03-31'],
    ['this:week', '2026-03-30', '2026-04-05'],
    ['this:month', '2026-03-01', '2026-03-31'],
    ['last:month', '2026-02-01', '2026-02-28'],
    ['this:year', '2026-01-01', '2026-12-31'],
  ] as const)('takes %s for the days from %s to %s', (preset, first, last) => {
    expect(presetDays(preset, ROME.today)).toEqual({ first, last });
  });

  it.each([
    'gte:2026-02-30',
    'gte:',
    'gte',
    'near:2026-01-01',
    'bt:2026-01-01',
    'bt:2026-02-01,2026-01-01',
    'bt:2026-01-01,2026-01-02,2026-01-03',
    'eq:2026-01-01,2026-01-02',
    'eq:2026-01-01T25:00:00Z',
    'eq:2026-02-30T10:00:00Z',
    'eq:2026-01-01T10:00',
    'last:0d',
    'last:99999d',
    'in:',
  ])('cannot be %s', (text) => {
    expect(parseDateFilter(text)).toBeNull();
  });

  it('brings an instant into one spelling', () => {
    expect(parseDateFilter('eq:2026-01-01T01:00:00+01:00')).toEqual({
      operator: 'eq',
      values: ['2026-01-01T00:00:00.000Z'],
    });
  });
});
