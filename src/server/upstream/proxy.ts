import type { Environment } from '#providers/upstream.ts';
import { PROXY_VARIABLES } from '#server/variables.ts';

/** For Node's agents: where the requests to the providers go through, and what goes directly. */
export type Proxies = Readonly<Partial<Record<(typeof PROXY_VARIABLES)[number], string>>>;

/**
 * What a company's network asks for. An address without a scheme is one of http, as other programs have it.
 * Node takes no notice of a proxy that it does not understand, so each is looked at here; faults name the
 * variable, not the value, which may hold a password.
 */
export function readProxies(environment: Environment, faults: string[]): Proxies {
  const proxies: Partial<Record<keyof Proxies, string>> = {};
  for (const name of PROXY_VARIABLES) {
    const value = environment[name] || environment[name.toLowerCase()];
    if (!value) continue;
    if (name === 'NO_PROXY') {
      proxies[name] = value;
      continue;
    }
    const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (url && /^https?:$/.test(url.protocol) && url.hostname) proxies[name] = url.href;
    else faults.push(`${name} must be the address of an http proxy, such as http://proxy:3128.`);
  }
  return proxies;
}
