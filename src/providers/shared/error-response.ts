import { toProblem } from '#domain/errors.ts';
import type { ErrorKind, FieldFailure, Problem } from '#domain/errors.ts';

/** Reading an answer that is not a 200: what both providers' errors have in common. */

const KINDS: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  412: 'precondition',
  422: 'invalid',
  429: 'rate-limited',
};

const LONGEST_TEXT = 300;
const MOST_FIELDS = 20;
const SHORTEST_WAIT = 1;
const LONGEST_WAIT = 24 * 60 * 60;

/** A problem of the kind that the status says, its texts cut to what a screen can hold. */
export function toRefusal(
  status: number,
  known: Partial<Omit<Problem, 'kind'>> & { readonly fields?: readonly FieldFailure[] },
): Problem {
  return toProblem(KINDS[status] ?? 'upstream', {
    ...known,
    message: sentence(known.message),
    reference: sentence(known.reference),
    fields: (known.fields ?? []).slice(0, MOST_FIELDS).map(({ field, message }) => ({
      field: sentence(field) ?? '',
      message: sentence(message) ?? '',
    })),
  });
}

/** One line of bounded length, without characters that steer a terminal or the reading direction. */
function sentence(value: string | null | undefined): string | null {
  const line = (value ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (line.length <= LONGEST_TEXT) return line.toWellFormed() || null;
  return `${line.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
}

/**
 * Seconds to wait, from the first of these headers that says so: a number, or a date as in RFC 9110,
 * 10.2.3, which is measured by the answer's own `Date`: the provider's clock may differ from ours. At
 * least a second and at most a day, whatever the provider says.
 */
export function readWait(headers: Headers, names: readonly string[]): number | null {
  for (const name of names) {
    const seconds = parseWait(headers.get(name)?.trim() ?? '', headers.get('date')?.trim() ?? '');
    if (seconds !== null) return Math.min(Math.max(seconds, SHORTEST_WAIT), LONGEST_WAIT);
  }
  return null;
}

function parseWait(value: string, date: string): number | null {
  if (/^\d{1,10}(?:\.\d{1,6})?$/.test(value)) return Math.ceil(Number(value));
  const until = parseHttpDate(value);
  return until === null ? null : Math.ceil((until - (parseHttpDate(date) ?? Date.now())) / 1000);
}

function parseHttpDate(value: string): number | null {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value)) return null;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? null : instant;
}
