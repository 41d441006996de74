import { describe, expect, it } from 'vitest';
import { toProblem } from '#domain/errors.ts';
import { countWords, stateMessages, type Status } from './status-messages.ts';

const REST: Status = {
  shown: 640,
  loaded: 640,
  known: 700,
  verified: 0,
  isChecking: false,
  isSlow: false,
  isUnverified: false,
  total: null,
  isComplete: true,
  mode: 'proved',
  isLoading: false,
  problem: null,
  providerLabel: 'wethod',
};
const HALF: Status = {
  ...REST,
  shown: 1200,
  loaded: 1200,
  known: 1200,
  total: 10_400,
  isComplete: false,
};

describe('how many clients there are', () => {
  it('is one number where all are shown', () => {
    expect(countWords([REST])).toBe('640 clients');
    expect(countWords([{ ...REST, shown: 1, loaded: 1 }])).toBe('1 client');
  });
  it('is a part of the whole where a question narrows them', () => {
    expect(countWords([{ ...REST, shown: 42 }])).toBe('42 of 640');
  });
  it('says how far loading is, with the total where it is known', () => {
    expect(countWords([{ ...HALF, isLoading: true }])).toBe('1,200 of 10,400');
    expect(countWords([{ ...HALF, isLoading: true, total: null }])).toBe('1,200 so far');
    expect(countWords([{ ...HALF, isLoading: true, shown: 42 }])).toBe(
      '42 shown · 1,200 of 10,400',
    );
  });
  it('is not said before the first answer', () => {
    expect(countWords([{ ...HALF, shown: 0, loaded: 0, known: 0, isLoading: true }])).toBe(
      'Waiting for wethod',
    );
  });
});

describe('whether that is all', () => {
  it('is said with its age', () => {
    expect(stateMessages(REST, '14:32')).toBe('complete as of 14:32');
  });
  it('is never said of a list that nothing can prove: what is true of it is', () => {
    expect(stateMessages({ ...REST, mode: 'read-again' }, '14:32')).toBe(
      'read at 14:32, some clients may be missing',
    );
    expect(stateMessages({ ...REST, mode: 'incremental' }, '14:32', '09:05')).toBe(
      'changes read at 14:32, some clients may be missing or already deleted · all read at 09:05',
    );
    for (const mode of ['read-again', 'incremental'] as const) {
      const problem = toProblem('timeout');
      for (const state of [{ isLoading: true }, { problem }, {}]) {
        expect(stateMessages({ ...REST, mode, ...state }, '14:32', '09:05')).not.toMatch(
          /complete|checked/,
        );
      }
    }
  });
  it('is said with the time of the last check, where that is to be said', () => {
    expect(stateMessages(REST, '14:32', null)).toBe('complete as of 14:32');
    expect(stateMessages(REST, '14:32', '09:05')).toBe(
      'complete as of 14:32 · all checked at 09:05',
    );
  });
  it('is not said while it is on its way', () => {
    expect(stateMessages({ ...HALF, isLoading: true }, '14:32')).toBe('');
  });
  it('is not said while the rows that are here have yet to be proved', () => {
    const checking = { ...HALF, isChecking: true, isLoading: true };
    expect(countWords([checking])).toBe('1,200 clients');
    expect(stateMessages(checking, '14:32')).toBe('1,200 loaded, checking');
    expect(stateMessages({ ...checking, isSlow: true }, '14:32')).toContain('checking slowly');
  });
  it('is not said where the proof stopped, or found what it cannot explain', () => {
    const stopped = { ...HALF, isChecking: true, verified: 300, problem: toProblem('timeout') };
    expect(stateMessages(stopped, '14:32')).toBe(
      'incomplete: 300 of 1,200 checked, wethod did not answer in time',
    );
    expect(stateMessages({ ...HALF, isUnverified: true }, '14:32')).toContain('do not match');
  });
  it('keeps its age while it is read again', () => {
    expect(stateMessages({ ...REST, isLoading: true }, '14:32')).toBe(
      'complete as of 14:32 · refreshing',
    );
  });
  it('says what is missing and why', () => {
    const problem = toProblem('timeout');
    expect(stateMessages({ ...HALF, problem }, '14:32')).toBe(
      'incomplete: 1,200 of 10,400, wethod did not answer in time',
    );
    expect(stateMessages({ ...REST, problem }, '14:32')).toBe(
      'complete as of 14:32 · not refreshed: wethod did not answer in time',
    );
  });
});
