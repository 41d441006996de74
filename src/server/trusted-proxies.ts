import { BlockList, isIP, isIPv4 } from 'node:net';

/** The machines whose word about a request is believed: `X-Forwarded-…` and `Forwarded`. */
export interface TrustedProxies {
  readonly includes: (address: string) => boolean;
}

const FORM = 'TRUSTED_PROXIES must be addresses or networks, such as 10.0.0.5, 172.16.0.0/12';

/** Separated by commas or spaces. Faults name the entry: an address is no secret. */
export function readTrustedProxies(text: string, faults: string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix, ...more] = entry.split('/');
    const family = isIP(address);
    const bits = family === 4 ? 32 : 128;
    const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
    if (family === 0 || more.length > 0 || length < 0 || length > bits) {
      faults.push(`${FORM}: ${entry.slice(0, 60)} is neither.`);
    } else if (length === 0) {
      faults.push(`${FORM}: ${entry} is every machine there is.`);
    } else {
      list.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6');
    }
  }
  return {
    includes: (address) => {
      const plain = withoutMapping(address);
      return isIP(plain) !== 0 && list.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
    },
  };
}

/** Who asked, by the last address that no trusted proxy has: whatever stands before it, anybody may have written. */
export function clientAddress(
  peer: string,
  forwardedFor: readonly string[],
  proxies: TrustedProxies | null,
): string {
  const chain = [...forwardedFor, withoutMapping(peer)];
  return chain.findLast((address) => !proxies?.includes(address)) ?? chain[0] ?? '';
}

/** A socket for both versions of IP writes `::ffff:10.0.0.5`. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
