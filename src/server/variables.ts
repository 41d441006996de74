import type { Environment, Upstream } from '#providers/upstream.ts';

/** The gateway's own, and the sandbox's. */
const OWN = [
  'HOST',
  'PORT',
  'KEEP_MINUTES',
  'LAUNCH_LINK',
  'METRICS_HOST',
  'METRICS_PORT',
  'PUBLIC_URL',
  'DATA_FOLDER',
  'TRUSTED_PROXIES',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_SCOPES',
  'OIDC_ALLOWED_DOMAINS',
  'OIDC_ALLOWED_EMAILS',
  'OIDC_ALLOWED_GROUPS',
  'OIDC_ADMIN_EMAILS',
  'OIDC_ADMIN_GROUPS',
  'OIDC_GROUPS_CLAIM',
  'OIDC_ASSUME_VERIFIED',
  'SANDBOX_PORT',
  'SANDBOX_CLIENTS',
  'SANDBOX_LATENCY_MS',
  'SANDBOX_AWKWARD',
];

/** Those of the gateway that may stand in a file, too, which `…_FILE` names. */
const OWN_SECRETS = ['OIDC_CLIENT_SECRET', 'RUBRICA_KEY', 'DATABASE_URL', 'TLS_CERT', 'TLS_KEY'];

/** As other programs read them; some set the ones in small letters. */
export const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const;

/** Every variable that may stand in a file. */
export function secretVariables(upstreams: readonly Upstream[]): readonly string[] {
  return [...OWN_SECRETS, ...upstreams.flatMap((upstream) => upstream.secretVariables)];
}

/** Every variable that Rubrica reads. */
export function knownVariables(upstreams: readonly Upstream[]): readonly string[] {
  const proxies = PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]);
  const files = secretVariables(upstreams).map((name) => `${name}_FILE`);
  const providers = upstreams.flatMap(({ variables }) => variables);
  return [...OWN, ...OWN_SECRETS, ...proxies, ...providers, ...files];
}

/**
 * What begins like one of these is meant for Rubrica. `RUBRICA_` is not among them: Kubernetes sets `RUBRICA_PORT` and
 * more by itself beside a service of that name, and compose files have names of their own.
 */
const OWN_PREFIXES = ['SANDBOX_', 'OIDC_'];

/**
 * What is set under a name that is nearly one of ours, a sentence each: it would be ignored without a word.
 * A misspelt `WETHOD_TOKN` would start the demo and look like somebody's clients. Many other names are set
 * in an environment; in a file of ours, none is.
 */
export function misspelt(
  environment: Environment,
  inFile: readonly string[],
  upstreams: readonly Upstream[],
): string[] {
  const known = knownVariables(upstreams);
  const prefixed = known.filter((name) => /^[A-Z]+_/.test(name) && !name.endsWith('_PROXY'));
  const ours = upstreams.flatMap(({ variables }) => variables).concat(OWN_PREFIXES);
  const prefixes = new Set(ours.map((name) => name.slice(0, name.indexOf('_') + 1)));
  return Object.keys(environment)
    .filter((name) => environment[name] && !known.includes(name))
    .flatMap((name) => {
      const prefix = prefixes.values().find((start) => name.startsWith(start));
      const nearest = nearestOf(name, known);
      if (prefix !== undefined) {
        const names = prefixed.filter((other) => other.startsWith(prefix));
        return [`${name} is not a variable Rubrica reads. It reads ${names.join(', ')}.`];
      }
      if (nearest !== null && (inFile.includes(name) || hasSameLetters(name, nearest))) {
        return [`${name} is not a variable Rubrica reads. Did you mean ${nearest}?`];
      }
      return inFile.includes(name)
        ? [
            `${name} in .env is not a variable Rubrica reads. .env.example lists those that it does.`,
          ]
        : [];
    });
}

/** The known name that at most two letters differ from; `null` where there is none. */
function nearestOf(name: string, known: readonly string[]): string | null {
  const close = known
    .map((other) => ({ other, distance: distanceOf(name.toUpperCase(), other.toUpperCase()) }))
    .filter(({ distance }) => distance <= 2)
    .toSorted((one, other) => one.distance - other.distance);
  return close[0]?.other ?? null;
}

function hasSameLetters(one: string, other: string): boolean {
  return one.length > 3 && [...one].toSorted().join('') === [...other].toSorted().join('');
}

/** Levenshtein's: letters put in, left out, or changed. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, wanted] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
