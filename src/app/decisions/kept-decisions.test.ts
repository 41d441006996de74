import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { expired, hasChangedSince, isGone } from './decision-age.ts';
import { formatDecisionsFile, parseDecisionsFile } from './decisions-file.ts';
import {
  formatDecisions,
  parseDecisions,
  withDecisions,
  type KeptDecision,
} from './kept-decisions.ts';

const SAME: KeptDecision = { a: 'wethod:42', b: 'qonto:u1', verdict: 'same', on: '2026-11-25' };
const OLD: KeptDecision = { ...SAME, a: 'wethod:43', on: '2026-08-01' };

describe('decisions that are kept', () => {
  it('are read as they were written', () => {
    expect(parseDecisions(formatDecisions([SAME, OLD]))).toEqual([SAME, OLD]);
  });

  it.each([null, '', '{', 'null', '[]', '7', '{"v":1}', '{"v":1,"pairs":{}}'])(
    'are none where there is %j',
    (text) => expect(parseDecisions(text)).toEqual([]),
  );

  it('are read beside what is damaged', () => {
    const damaged = [
      ['wethod:42', 'qonto:u1', 'maybe', '2026-11-25'],
      ['wethod:42', 'qonto:u1', 'same', '2026-02-30'],
      ['wethod:42', 'wethod:42', 'same', '2026-11-25'],
      ['42', 'qonto:u1', 'same', '2026-11-25'],
      ['wethod:42', 'qonto:u1', 'same'],
      ['__proto__', 'qonto:u1', 'same', '2026-11-25'],
      null,
    ];
    const good = ['wethod:42', 'qonto:u1', 'same', '2026-11-25'];
    expect(parseDecisions(JSON.stringify({ v: 1, pairs: [...damaged, good] }))).toEqual([SAME]);
  });

  it('in a file are those of these accounts, and nothing but ids, verdicts and dates', () => {
    const text = formatDecisionsFile([SAME], '0123456789abcdef');
    expect(JSON.parse(text)).toEqual({
      rubrica: 'pairs',
      v: 1,
      accounts: '0123456789abcdef',
      pairs: [['wethod:42', 'qonto:u1', 'same', '2026-11-25']],
    });
    expect(parseDecisionsFile(text, '0123456789abcdef')).toEqual({
      decisions: [SAME],
      leftOut: 0,
    });
    expect(parseDecisionsFile(text, 'fedcba9876543210')).toBe('fileOfOthers');
    expect(parseDecisionsFile(text.replace('"v": 1', '"v": 2'), '0123456789abcdef')).toBe(
      'fileOfNewer',
    );
    expect(parseDecisionsFile('{}', '0123456789abcdef')).toBe('noFile');
    expect(parseDecisionsFile(text.replace(/\[.*\]/s, '7'), '0123456789abcdef')).toBe('noFile');
  });

  it('in a damaged file are read, and those that cannot be are counted', () => {
    const pairs = [
      ['wethod:42', 'qonto:u1', 'same', '2026-11-25'],
      ['wethod:42', 'qonto:u1', 'maybe', '2026-11-25'],
      ['wethod:42', 'qonto:u2', 'same', '25.11.2026'],
      // A colleague's: it is no word of the person who reads the file.
      ['wethod:42', 'qonto:u3', 'same', '2026-11-25', 'somebody'],
      null,
    ];
    const text = JSON.stringify({ rubrica: 'pairs', v: 1, accounts: '0123456789abcdef', pairs });
    expect(parseDecisionsFile(text, '0123456789abcdef')).toEqual({
      decisions: [SAME],
      leftOut: 4,
    });
  });

  it('of one pair are the last one, in the order in which they were said', () => {
    const [first, other, again]: readonly KeptDecision[] = [
      SAME,
      OLD,
      { ...SAME, a: SAME.b, b: SAME.a, verdict: 'not-the-same' },
    ];
    const both = [first, other, again].filter((each) => each !== undefined);
    expect(parseDecisions(formatDecisions(both))).toEqual([other, again]);
    expect(withDecisions([SAME, OLD], [again as KeptDecision])).toEqual([other, again]);
  });

  it('are read and added where there are as many as a file can have', () => {
    const many = Array.from({ length: 40_000 }, (_, id) => ({
      ...SAME,
      b: `qonto:${id}` as const,
    }));
    expect(parseDecisions(formatDecisions(many))).toHaveLength(many.length);
    expect(withDecisions(many, many.toReversed())).toEqual(many.toReversed());
  });
});

describe('with time a decision', () => {
  const client = (updated: string) => demoClient({ id: '42', updatedAt: Date.parse(updated) });
  const around = (known: string | null) => ({
    clientOf: (key: string) => (key === 'wethod:42' && known !== null ? client(known) : null),
    complete: new Set(['wethod']),
    zone: 'Europe/Rome',
    today: '2026-11-26' as const,
  });

  it('is marked once a client of it was updated on a later day of the person', () => {
    expect(hasChangedSince(SAME, around('2026-11-25T22:59:00Z'))).toBe(false);
    expect(hasChangedSince(SAME, around('2026-11-25T23:00:00Z'))).toBe(true);
    expect(hasChangedSince(SAME, around(null))).toBe(false);
  });

  it('is on somebody who is gone only where the list is complete', () => {
    expect(isGone(SAME, around(null))).toBe(true);
    // Nobody knows whether Qonto still has the other one.
    expect(isGone(SAME, around('2026-01-01T00:00:00Z'))).toBe(false);
    expect(isGone(SAME, { ...around(null), complete: new Set() })).toBe(false);
  });

  it('on somebody who is gone is kept for 90 days', () => {
    const onDay = (on: KeptDecision['on']) => ({ ...SAME, on });
    const decisions = [onDay('2026-08-27'), onDay('2026-08-28'), onDay('2026-11-25')];
    expect(expired(decisions, around(null))).toEqual([decisions[0]]);
    expect(expired(decisions, around('2026-01-01T00:00:00Z'))).toEqual([]);
  });
});
