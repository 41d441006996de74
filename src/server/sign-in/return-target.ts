import { isAppPath } from '#query/paths.ts';

const LONGEST = 4000;
/** As the guard takes a target: plain segments, and what a browser leaves in a query as it is. */
const TARGET = /^\/(?:[\w.~!$&'()*+,;=:@/-]*)(?:\?[!-"$-~]*)?$/;

/** Where somebody goes after signing in: one of our own pages, with its question. Anything else is the home page. */
export function toReturnTarget(asked: string | null, providers: readonly string[]): string {
  if (asked === null || asked.length > LONGEST || !TARGET.test(asked)) return '/';
  const url = URL.parse(asked, 'https://rubrica.invalid');
  if (url?.origin !== 'https://rubrica.invalid' || !isAppPath(url.pathname, providers)) return '/';
  // As it was read, so that nobody reads it in another way.
  return url.pathname + url.search;
}
