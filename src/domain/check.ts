/*
 * Whether a value that came from outside is what it should be. Every row of a list is looked at before the first is
 * shown, so nothing is built for one in which all is well.
 */

/** What a value is not. A person reads it in their own language: `i18n/types/unreadable-rows.ts`. */
export type FaultMessage =
  | 'no text'
  | 'no text of this length'
  | 'no number'
  | 'no whole number'
  | 'no yes or no'
  | 'no known value'
  | 'no list'
  | 'no object'
  | 'no id'
  | 'no UUID'
  | 'no kind'
  | 'no date-time';

/** Where something is wrong, from the value down, and what: types only, since a value may be somebody's tax number. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: FaultMessage;
}

/** What is wrong with a value, the first few faults; `null` where nothing is, and it is a `T`. */
export type Check<T> = ((value: unknown) => readonly Fault[] | null) & { readonly type?: T };

/** So many faults are said of one value: it may have tens of thousands. */
const MOST_FAULTS = 3;

export function fits<T>(check: Check<T>, value: unknown): value is T {
  return check(value) === null;
}

/** The value as what it was checked for. Throws where it is something else. */
export function parsed<T>(check: Check<T>, value: unknown): T {
  if (fits(check, value)) return value;
  throw new TypeError(`${JSON.stringify(check(value))}`);
}

/** Whether something is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A check of one's own; `message` says what the value is not: `no date-time`. */
export function satisfying<T>(
  isRight: (value: unknown) => boolean,
  message: FaultMessage,
): Check<T> {
  const faults = [{ path: [], message }];
  return (value) => (isRight(value) ? null : faults);
}

export const string = satisfying<string>((value) => typeof value === 'string', 'no text');
export const number = satisfying<number>(Number.isFinite, 'no number');
export const integer = satisfying<number>(Number.isSafeInteger, 'no whole number');
export const boolean = satisfying<boolean>((value) => typeof value === 'boolean', 'no yes or no');
export const anything: Check<unknown> = () => null;

export function oneOf<T extends string>(values: readonly T[]): Check<T> {
  return satisfying((value) => values.some((known) => known === value), 'no known value');
}

/** What may be null. */
export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

/** What may be null, or missing. */
export function optional<T>(check: Check<T>): Check<T | null | undefined> {
  return (value) => (value === null || value === undefined ? null : check(value));
}

export function list<T>(check: Check<T>): Check<T[]> {
  const noList: readonly Fault[] = [{ path: [], message: 'no list' }];
  return (value) => {
    if (!Array.isArray(value)) return noList;
    let faults: readonly Fault[] | null = null;
    for (let index = 0; index < value.length; index += 1) {
      const found = check(value[index]);
      if (found === null) continue;
      faults = joined(faults, found, index);
      if (faults.length >= MOST_FAULTS) break;
    }
    return faults;
  };
}

/** Keys that a type names; what else an object may have is not looked at. */
type Named<T> = { [Key in keyof T as string extends Key ? never : Key]-?: Check<T[Key]> };

/** An object with these fields, and whatever else. */
export function record<T extends object>(fields: Named<T>): Check<T> {
  const entries = Object.entries<Check<unknown>>(fields);
  const noObject: readonly Fault[] = [{ path: [], message: 'no object' }];
  return (value) => {
    if (!isRecord(value)) return noObject;
    let faults: readonly Fault[] | null = null;
    for (const [key, check] of entries) {
      const found = check(value[key]);
      if (found !== null) faults = joined(faults, found, key);
    }
    return faults;
  };
}

function joined(
  before: readonly Fault[] | null,
  found: readonly Fault[],
  key: string | number,
): readonly Fault[] {
  const within = found.map(({ path, message }) => ({ path: [key, ...path], message }));
  return [...(before ?? []), ...within].slice(0, MOST_FAULTS);
}
