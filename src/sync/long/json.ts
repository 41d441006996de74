import type { Steps } from '#domain/steps.ts';
import { afterSpace, afterString, endOfValue } from './json-ends.ts';

/** So many UTF-16 units are parsed in one step, and at most twice as many. */
const STEP = 256 * 1024;

/** Below so many lists and objects nothing is divided: what is long in a client is four deep. */
const DEEPEST = 8;

/**
 * What `JSON.parse` gives, in steps: of a list or an object that is long, some entries at a time. A single text is one
 * step, however long it is. Throws where it is no JSON.
 */
export function* parseInSteps(text: string, step = STEP): Steps<unknown> {
  try {
    const { value, end } = yield* parseValue({ text, step, depth: 0 }, afterSpace(text, 0));
    if (afterSpace(text, end) === text.length) return value;
  } catch {
    // `JSON.parse` knows all of JSON: it decides, and says what is wrong.
  }
  return JSON.parse(text);
}

interface Place {
  readonly text: string;
  readonly step: number;
  /** How many lists and objects it stands in. */
  readonly depth: number;
}

/** A value, and where its text ends. */
interface Parsed {
  readonly value: unknown;
  readonly end: number;
}

function* parseValue(place: Place, from: number): Steps<Parsed> {
  const { text, step, depth } = place;
  const end = endOfValue(text, from, depth < DEEPEST ? step : Infinity);
  if (end !== null) return { value: JSON.parse(text.slice(from, end)), end };
  return yield* parseEntries({ text, step, depth: depth + 1 }, from);
}

/** A list or an object that is long: its short entries are parsed together, a step's worth of them. */
function* parseEntries(place: Place, from: number): Steps<Parsed> {
  const { text, step } = place;
  const entries = text[from] === '[' ? new ListEntries() : new ObjectEntries();
  // Between these are short entries that are not parsed yet.
  let start = from + 1;
  let end = start;
  for (let at = start; ; at = afterComma(text, end)) {
    const entry = afterSpace(text, at);
    const valueAt = entries.isKeyed ? afterKey(text, entry) : entry;
    const valueEnd = endOfValue(text, valueAt, step);
    if (valueEnd === valueAt) throw new SyntaxError('no value');
    if (valueEnd === null) {
      entries.addAll(text.slice(start, end));
      yield;
      const long = yield* parseValue(place, valueAt);
      entries.add(text.slice(entry, valueAt), long.value);
      start = long.end;
    }
    end = valueEnd ?? start;
    const next = afterSpace(text, end);
    const isLast = text[next] === entries.close;
    if (!isLast && valueEnd !== null && end - start < step) continue;
    entries.addAll(text.slice(start, end));
    if (isLast) return { value: entries.value, end: next + 1 };
    yield;
    start = afterComma(text, end);
  }
}

function afterComma(text: string, end: number): number {
  const at = afterSpace(text, end);
  if (text[at] !== ',') throw new SyntaxError('no comma');
  return at + 1;
}

/** The place of the value whose key begins here. */
function afterKey(text: string, from: number): number {
  const colon = afterSpace(text, text[from] === '"' ? afterString(text, from) : text.length);
  if (text[colon] !== ':') throw new SyntaxError('no key');
  return afterSpace(text, colon + 1);
}

class ListEntries {
  readonly isKeyed = false;
  readonly close = ']';
  readonly value: unknown[] = [];

  addAll(entries: string): void {
    for (const entry of parseAs<unknown[]>(`[${entries}]`)) this.value.push(entry);
  }

  add(_: string, value: unknown): void {
    this.value.push(value);
  }
}

class ObjectEntries {
  readonly isKeyed = true;
  readonly close = '}';
  readonly value: Record<string, unknown> = {};

  addAll(entries: string): void {
    const parsed = parseAs<Record<string, unknown>>(`{${entries}}`);
    for (const key of Object.keys(parsed)) this.#define(key, parsed[key]);
  }

  /** `key` as it is written, with its colon. */
  add(key: string, value: unknown): void {
    const [name = ''] = Object.keys(parseAs<object>(`{${key}0}`));
    this.#define(name, value);
  }

  /** As `JSON.parse` does: `__proto__` is a key like any other. */
  #define(key: string, value: unknown): void {
    if (key !== '__proto__') this.value[key] = value;
    else {
      const own = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(this.value, key, own);
    }
  }
}

function parseAs<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}
