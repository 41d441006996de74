/** Whether two numbers are one slip of the hand apart: one character, two neighbours changed round, one missing. */
export function isOneSlip(a: string, b: string): boolean {
  if (isOneLetterApart(a, b)) return true;
  if (a === b || a.length !== b.length) return false;
  const from = firstDifference(a, b);
  const isSwapped = a[from] === b[from + 1] && a[from + 1] === b[from];
  return isSwapped && a.slice(from + 2) === b.slice(from + 2);
}

/** Letters for the digits that look like them: `OO0I1` is `00011`. */
export function asDigits(number: string): string {
  return /[OIL]/.test(number) ? number.replace(/O/g, '0').replace(/[IL]/g, '1') : number;
}

/** Whether two numbers are one, but for letters that look like digits. */
export function isMisread(a: string, b: string): boolean {
  return a !== b && asDigits(a) === asDigits(b);
}

/** Whether two words are a letter apart: another one, or one missing. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const from = firstDifference(short, long);
  return short.slice(short.length < long.length ? from : from + 1) === long.slice(from + 1);
}

function firstDifference(short: string, long: string): number {
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  return from;
}
