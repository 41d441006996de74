import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKey, readKeys } from './keys.ts';
import { createSealer, SealError } from './sealing.ts';

const text = 'planted-refresh-token';
const value = new TextEncoder().encode(text);
const keysOf = (...keys: string[]) => {
  const faults: string[] = [];
  const read = readKeys({ RUBRICA_KEY: keys.join(',') }, faults);
  return { read, faults };
};
const [one, other] = [makeKey(), makeKey()];
const sealer = createSealer(keysOf(one).read);
const damaged = new SealError('damaged');
const unknownKey = new SealError('unknown-key');

test('what was sealed is opened, whatever it was', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 5000 }),
      fc.string({ unit: 'binary' }),
      (bytes, name) => {
        expect(sealer.open('credentials', name, sealer.seal('credentials', name, bytes))).toEqual(
          bytes,
        );
      },
    ),
  );
});

test('it shows nothing of the value, and never looks the same twice', () => {
  const sealed = sealer.seal('credentials', 'qonto', value);
  expect(Buffer.from(sealed).includes(text)).toBe(false);
  expect(sealer.seal('credentials', 'qonto', value)).not.toEqual(sealed);
});

test('with any byte changed it does not open', () => {
  const sealed = sealer.seal('credentials', 'qonto', value);
  for (let place = 0; place < sealed.length; place += 1) {
    for (const change of [1, 0x80, 0xff]) {
      const changed = sealed.with(place, (sealed[place] ?? 0) ^ change);
      expect(() => sealer.open('credentials', 'qonto', changed), `byte ${place}`).toThrow(
        SealError,
      );
    }
  }
});

test('cut short or longer it does not open', () => {
  const sealed = sealer.seal('credentials', 'qonto', value);
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => sealer.open('credentials', 'qonto', sealed.subarray(0, length))).toThrow(damaged);
    if (length > 0) {
      expect(() => sealer.open('credentials', 'qonto', sealed.subarray(length))).toThrow(SealError);
    }
  }
  const longer = Uint8Array.from([...sealed, 0]);
  expect(() => sealer.open('credentials', 'qonto', longer)).toThrow(damaged);
});

test("in another's place, or for another purpose, it does not open", () => {
  const sealed = sealer.seal('credentials', 'qonto', value);
  expect(() => sealer.open('credentials', 'wethod', sealed)).toThrow(damaged);
  expect(() => sealer.open('session', 'qonto', sealed)).toThrow(damaged);
});

test('with another key it does not open, and says so', () => {
  const sealed = createSealer(keysOf(other).read).seal('credentials', 'qonto', value);
  expect(() => sealer.open('credentials', 'qonto', sealed)).toThrow(unknownKey);
});

test('keys are changed by putting the new one first', () => {
  const old = sealer.seal('credentials', 'qonto', value);
  const rotated = createSealer(keysOf(other, one).read);
  expect(rotated.open('credentials', 'qonto', old)).toEqual(value);
  const fresh = rotated.seal('credentials', 'qonto', value);
  expect([rotated.isCurrent(old), rotated.isCurrent(fresh)]).toEqual([false, true]);
  const without = createSealer(keysOf(other).read);
  expect(without.open('credentials', 'qonto', fresh)).toEqual(value);
  expect(() => without.open('credentials', 'qonto', old)).toThrow(unknownKey);
});

test('a key is the same in base64url, base64 and hex', () => {
  const bytes = Buffer.from(one, 'base64url');
  for (const form of [bytes.toString('base64'), bytes.toString('hex'), ` ${one} `]) {
    expect(keysOf(form)).toEqual({ read: [bytes], faults: [] });
  }
});

test('what is no key is told, and is not in what is told', () => {
  const wrong = [
    'planted',
    one.slice(1),
    `${one}A`,
    'z'.repeat(64),
    `${one},`,
    '0'.repeat(64),
    'A'.repeat(43),
  ];
  for (const key of [...wrong, `${one},${one}`]) {
    const { read, faults } = keysOf(key);
    expect(read).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain(key);
    expect(faults[0]).toMatch(/^RUBRICA_KEY /);
  }
  expect(readKeys({}, [])).toEqual([]);
});

test('the command prints a key and nothing else', () => {
  const command = join(import.meta.dirname, 'make-key.ts');
  const [first, second] = [0, 1].map(() =>
    execFileSync(process.execPath, [command], { encoding: 'utf8' }),
  );
  expect(first).toMatch(/^[\w-]{43}\n$/);
  expect(first).not.toBe(second);
  expect(keysOf((first ?? '').trim()).faults).toEqual([]);
});
