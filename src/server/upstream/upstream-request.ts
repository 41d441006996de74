import type { FieldFailure } from '#domain/errors.ts';
import type { Upstream, UpstreamRoute } from '#providers/upstream.ts';

/** What may be asked of a provider, built from parsed parts only. */
export interface UpstreamRequest {
  /** For log lines: `/clients/{id}`, never the id. */
  readonly template: string;
  /** Path and query at the provider. */
  readonly target: string;
  /** Whether its answer is a page of rows, rather than one of them. */
  readonly isList: boolean;
  /** Whether an answer that was read at this moment of the provider's clock may be given again. */
  readonly isCacheable: (readAt: number) => boolean;
}

export type ParsedUpstreamRequest =
  | { readonly state: 'allowed'; readonly question: UpstreamRequest }
  | { readonly state: 'invalid'; readonly template: string; readonly fields: FieldFailure[] }
  | { readonly state: 'unknown' };

const LONGEST_NAME = 60;

/** Compares segment by segment with the provider's routes, then parameter by parameter. */
export function parseUpstreamRequest(
  upstream: Upstream,
  segments: readonly string[],
  search: string,
): ParsedUpstreamRequest {
  for (const route of upstream.routes) {
    const placeholders = match(route, segments);
    if (!placeholders) continue;

    const fields: FieldFailure[] = [];
    const allowed = new Map<string, string>();
    for (const [name, value] of placeholders) {
      const sound = ruleOf(route.segments, name)?.(value) ?? null;
      if (sound === null) fields.push({ field: name, message: 'is not a possible value' });
      else allowed.set(name, sound);
    }
    const parameters = parseSearch(route, search, fields);
    const template = route.path;
    if (fields.length > 0) return { state: 'invalid', template, fields };

    const path = route.upstreamPath.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(allowed.get(name) ?? ''),
    );
    const query = [...parameters]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&');
    const target = query ? `${path}?${query}` : path;
    const isCacheable = (readAt: number) => route.isCacheable?.(parameters, readAt) ?? false;
    const isList = placeholders.length === 0;
    return { state: 'allowed', question: { template, target, isList, isCacheable } };
  }
  return { state: 'unknown' };
}

/** The placeholders' values, or `null` where the shape is another. */
function match(route: UpstreamRoute, segments: readonly string[]): [string, string][] | null {
  const expected = route.path.split('/').slice(1);
  if (expected.length !== segments.length) return null;
  const placeholders: [string, string][] = [];
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) placeholders.push([name, segment]);
    else if (part !== segment) return null;
  }
  return placeholders;
}

/** The parameters as they are to be sent, in the order of the route's own list; faults go to `fields`. */
function parseSearch(
  route: UpstreamRoute,
  search: string,
  fields: FieldFailure[],
): ReadonlyMap<string, string> {
  const sound = new Map<string, string>();
  const seen = new Set<string>();
  for (const pair of search ? search.split('&') : []) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1));
    const field = (name ?? pair).slice(0, LONGEST_NAME).toWellFormed();
    const rule = name === null ? undefined : ruleOf(route.parameters, name);
    const spelt = value === null ? null : (rule?.(value) ?? null);
    if (name === null || !rule) fields.push({ field, message: 'is not a known parameter' });
    else if (seen.has(name)) fields.push({ field, message: 'is given more than once' });
    else if (spelt === null) fields.push({ field, message: 'is not a possible value' });
    else sound.set(name, spelt);
    if (name !== null) seen.add(name);
  }
  const sent = new Map<string, string>();
  for (const name of Object.keys(route.parameters)) {
    const value = sound.get(name);
    if (value !== undefined) sent.set(name, value);
  }
  return sent;
}

/** Own properties only: `constructor` is no parameter. */
function ruleOf(rules: UpstreamRoute['parameters'], name: string) {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

/** `null` for damaged percent-encoding; `URLSearchParams` would make U+FFFD of it and go on. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
