/** What is printed: a number a line, beside its budget where there is one. */
export interface Line {
  readonly what: string;
  readonly value: string;
  /** What the reference took, and how many times that is; `null` where nothing is compared. */
  readonly compared: { readonly reference: string; readonly ratio: string } | null;
  /** `null` where there is no budget. */
  readonly budget: string | null;
  readonly isMet: boolean;
}

type Spell = (value: number) => string;

export const say = (line = ''): void => void process.stdout.write(`${line}\n`);
export const ms: Spell = (time) => `${time.toFixed(0)} ms`;
export const us: Spell = (time) => `${time.toFixed(1)} µs`;
export const kB: Spell = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const MB: Spell = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
export const percent: Spell = (part) => `${(100 * part).toFixed(1)} %`;

export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (times: readonly number[]): number => quantile(times, 0.5);

export function plain(what: string, value: string): Line {
  return { what, value, compared: null, budget: null, isMet: true };
}

/** Below a limit. */
export function within(what: string, value: number, limit: number, spell: Spell): Line {
  const budget = `< ${spell(limit)}`;
  return { what, value: spell(value), compared: null, budget, isMet: value < limit };
}

/** Beside the reference; at most `limit` times its number, where there is a limit. */
export function beside(
  what: string,
  value: number,
  reference: number,
  limit: number | null,
  spell: Spell,
): Line {
  const ratio = value / reference;
  return {
    what,
    value: spell(value),
    compared: { reference: spell(reference), ratio: `${ratio.toFixed(2)} x` },
    budget: limit === null ? null : `<= ${limit.toFixed(1)} x`,
    isMet: limit === null || ratio <= limit,
  };
}

/** Beside the reference, with a budget of its own. */
export function against(line: Line, reference: string): Line {
  return { ...line, compared: { reference, ratio: '' } };
}

export function print(heading: string, lines: readonly Line[]): void {
  say(`\n${heading}`);
  const isCompared = lines.some(({ compared }) => compared !== null);
  if (isCompared) say(`  ${''.padEnd(44)}${'Rubrica'.padStart(12)}${'reference'.padStart(12)}`);
  for (const { what, value, compared, budget, isMet } of lines) {
    const verdict = budget === null ? '' : `${budget.padEnd(12)}  ${isMet ? 'PASS' : 'FAIL'}`;
    const reference = isCompared
      ? (compared?.reference ?? '').padStart(12) + (compared?.ratio ?? '').padStart(9)
      : '';
    say(`  ${what.padEnd(44)}${value.padStart(12)}${reference}  ${verdict}`.trimEnd());
  }
}
