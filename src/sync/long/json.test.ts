import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '#domain/steps.ts';
import { parseInSteps } from './json.ts';

/** What it gives, with the order of keys, or that it throws. */
function outcome(parse: () => unknown): string {
  try {
    return JSON.stringify(parse());
  } catch (thrown) {
    return (thrown as Error).name;
  }
}

/** Without a backslash: V8's own JSON.parse takes the key `"` for the key `\\` where it has seen that one before. */
const key = fc
  .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '7', 'a', '"'))
  .filter((written) => !written.includes('\\'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\\', '\\"', ']}', '{"a":[', '\u2028'),
      fc.double(),
      fc.constantFrom(null, true, false),
    ),
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 6 })
      .map((entries): unknown => Object.fromEntries(entries)),
  ),
}));

/** As it is written, with and without white space, and with its letters escaped. */
const text = fc
  .tuple(value, fc.constantFrom(undefined, ' ', '\t\n', '\r\n  '), fc.boolean())
  .map(([each, space, isEscaped]) => {
    const written = JSON.stringify(each, null, space);
    return isEscaped
      ? written.replace(/[a-z\u0080-\uffff](?=[^"]*"[^"]*$)/g, (unit) => {
          return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
        })
      : written;
  });

const step = fc.integer({ min: 0, max: 40 });

describe('a text parsed in steps', () => {
  it('gives what JSON.parse gives, however short the steps are', () => {
    fc.assert(
      fc.property(text, step, (written, units) => {
        const parsed = outcome(() => finish(parseInSteps(written, units)));
        expect(parsed).toBe(outcome(() => JSON.parse(written)));
      }),
      { numRuns: 3000 },
    );
  });

  it('is refused where JSON.parse refuses it', () => {
    const broken = fc
      .tuple(
        text,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom('', ',', ']', '}', '"', ':', '1', '\\', ' ', '[', '{'),
      )
      .map(([written, at, less, more]) => {
        const place = at % (written.length + 1);
        return written.slice(0, place) + more + written.slice(place + less);
      });
    fc.assert(
      fc.property(broken, step, (written, units) => {
        const parsed = outcome(() => finish(parseInSteps(written, units)));
        expect(parsed).toBe(outcome(() => JSON.parse(written)));
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['[1,]', '{"a":1,}', '[1 2]', '[,1]', '{"a" 1}', '{a:1}', '[1]]', '', ' ', '[', '["'])(
    'is refused: %s',
    (written) => {
      expect(() => finish(parseInSteps(written, 0))).toThrow(SyntaxError);
    },
  );

  it('may be nested deeper than calls may be', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    let depth = 0;
    for (let inner = finish(parseInSteps(deep, 10)); inner !== undefined; depth += 1) {
      [inner] = inner as unknown[];
    }
    expect(depth).toBe(20_000);
  });

  it('has its long lists divided, at whatever depth', () => {
    const list = Array.from({ length: 1000 }, (_, index) => ({ external_id: `SF-${index}` }));
    const written = JSON.stringify({
      clients: [
        { id: 1, list },
        { id: 2, list: list.slice(0, 3) },
      ],
    });
    const steps = parseInSteps(written, 1000);
    let count = 1;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(written.length / 2000);
  });
});
