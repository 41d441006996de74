import type { Arrival } from './provider.ts';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** What was missed. */
export const faults: string[] = [];
export const check = (isSo: boolean, what: string) => {
  say(`  ${isSo ? 'holds' : 'MISSED'}: ${what}`);
  if (!isSo) faults.push(what);
};
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Says how long these took, and returns the 99th percentile. */
export function times(name: string, values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(sorted, share));
  say(`  ${name}: ${values.length}, p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`);
  return p99 ?? 0;
}
const ms = (value = 0) => `${value.toFixed(1)} ms`;

/** The most within any stretch of so many milliseconds. */
export function mostWithin(arrivals: readonly Arrival[], stretch: number): number {
  const moments = arrivals.map((one) => one.at).toSorted((one, other) => one - other);
  let first = 0;
  let most = 0;
  for (const [last, moment] of moments.entries()) {
    while (moment - (moments[first] ?? 0) >= stretch) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
