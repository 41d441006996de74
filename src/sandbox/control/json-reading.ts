/** Says what is wrong with a value; null where nothing is. */
export type Check = (value: unknown) => string | null;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
  (longest = Number.POSITIVE_INFINITY): Check =>
  (value) =>
    typeof value === 'string' && Array.from(value).length <= longest
      ? null
      : `must be a text${Number.isFinite(longest) ? ` of at most ${longest} characters` : ''}`;

export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? null
      : `must be a whole number from ${least} to ${most}`;

export const yesOrNo: Check = (value) =>
  typeof value === 'boolean' ? null : 'must be true or false';

export const oneOf =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value) ? null : `must be one of ${choices.join(', ')}`;

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    return (
      value.map((item: unknown) => check(item)).find((complaint) => complaint !== null) ?? null
    );
  };

/** An object with no keys but these; none of them is required. */
export const shape =
  (fields: Record<string, Check>): Check =>
  (value) => {
    if (!isRecord(value)) return 'must be an object';
    const [first] = complaintsAbout(value, fields);
    return first === undefined ? null : `has a fault: ${first}`;
  };

/** Everything wrong with an object: values that fail their check, and keys that nobody knows. */
export function complaintsAbout(
  value: Record<string, unknown>,
  fields: Record<string, Check>,
): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (check === undefined) return [`"${key}" is not known here.`];
    const complaint = check(item);
    return complaint === null ? [] : [`"${key}" ${complaint}.`];
  });
}
