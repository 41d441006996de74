import { LOOPBACK_HOSTS } from '#domain/loopback.ts';
import type { PublicAddress } from './public-address.ts';
import { clientAddress } from './trusted-proxies.ts';

/** Under which names browsers may reach this server; made once, in the configuration. */
export type Origins =
  /** This very machine, over http; hosts as `URL` spells them, in small letters. */
  | { readonly kind: 'loopback'; readonly hosts: readonly string[] }
  /** One public name, over https alone. */
  | ({ readonly kind: 'public' } & Pick<PublicAddress, 'url' | 'proxies'>);

/** A name that is not ours is how a page elsewhere reaches a loopback server (DNS rebinding). */
export const LOOPBACK_ORIGINS: Origins = { kind: 'loopback', hosts: LOOPBACK_HOSTS };

export function publicOrigins({ url, proxies }: PublicAddress): Origins {
  return { kind: 'public', url, proxies };
}

/** How a request came in. */
export interface Arrival {
  /** Its one Host header. */
  readonly host: string;
  /** The port it came in on. */
  readonly port: number;
  /** The address at the other end of the connection. */
  readonly peer: string;
  readonly isEncrypted: boolean;
  /** The values of a header that came, in order. */
  readonly valuesOf: (name: string) => readonly string[];
}

export type Reached =
  | {
      /** As the browser has it: what an `Origin` header of our own pages says. */
      readonly origin: string;
      /** The address that asks. */
      readonly client: string;
    }
  | 'not served'
  | 'not encrypted';

/** Under which of our names a request reached us. */
export function reached(origins: Origins, arrival: Arrival): Reached {
  const host = arrival.host.toLowerCase();
  if (origins.kind === 'loopback') {
    const { port, peer } = arrival;
    // A browser leaves out the port that http implies.
    const isServed = origins.hosts.some(
      (name) => host === `${name}:${port}` || (port === 80 && host === name),
    );
    return isServed ? { origin: `http://${arrival.host}`, client: peer } : 'not served';
  }
  const { url, proxies } = origins;
  const isOurs = (name: string) =>
    name === url.host || (url.port === '' && name === `${url.hostname}:443`);
  // From any other address such headers are not even read.
  if (proxies?.includes(arrival.peer) !== true) {
    if (!isOurs(host)) return 'not served';
    return arrival.isEncrypted ? { origin: url.origin, client: arrival.peer } : 'not encrypted';
  }
  const { hosts, schemes, addresses } = readForwarded(arrival);
  if (![hosts.at(-1) ?? host].concat(hosts).every(isOurs)) return 'not served';
  if (schemes.length === 0 || schemes.some((scheme) => scheme !== 'https')) return 'not encrypted';
  return { origin: url.origin, client: clientAddress(arrival.peer, addresses, proxies) };
}

interface Forwarded {
  readonly hosts: readonly string[];
  readonly schemes: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * What a trusted proxy says: `X-Forwarded-…`, and `Forwarded` (RFC 7239). A proxy that writes the one may pass on the
 * other as a browser sent it, so every host and scheme has to be right; addresses are those of one of them.
 */
function readForwarded({ valuesOf }: Arrival): Forwarded {
  const list = (name: string) =>
    valuesOf(name).flatMap((value) => value.split(',').map((part) => part.trim().toLowerCase()));
  const pairs = list('forwarded').flatMap((element) =>
    element.split(';').map((pair) => {
      const equals = pair.indexOf('=');
      const value = pair.slice(equals + 1).trim();
      return [pair.slice(0, equals).trim(), value.replace(/^"(.*)"$/, '$1')] as const;
    }),
  );
  const named = (name: string) => pairs.flatMap(([key, value]) => (key === name ? [value] : []));
  const addresses = list('x-forwarded-for');
  return {
    hosts: [...list('x-forwarded-host'), ...named('host')],
    schemes: [...list('x-forwarded-proto'), ...named('proto')],
    addresses: (addresses.length > 0 ? addresses : named('for')).map(withoutPort),
  };
}

/** `[2001:db8::1]:4711` and `192.0.2.1:4711` as addresses. */
function withoutPort(node: string): string {
  return node.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}
