import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Environment } from '#providers/upstream.ts';
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies.ts';

/** The address under which a team reaches this server, and what makes it https. */
export interface PublicAddress {
  /** Its origin: https, a host, perhaps a port. */
  readonly url: URL;
  /** PEM; `null` where a proxy in front has the certificate. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly proxies: TrustedProxies | null;
}

/** `null` where there is no such address: then this machine alone is served. */
export function readPublicAddress(
  environment: Environment,
  faults: string[],
): PublicAddress | null {
  const spelling = environment['PUBLIC_URL'];
  if (!spelling) return null;
  const tls = readCertificate(environment, faults);
  const networks = environment['TRUSTED_PROXIES'];
  const proxies = networks ? readTrustedProxies(networks, faults) : null;
  if (tls === 'none' && proxies === null) {
    faults.push(
      'PUBLIC_URL needs https: set TLS_CERT_FILE and TLS_KEY_FILE, or TRUSTED_PROXIES to the address of the proxy that has the certificate.',
    );
  }
  const url = readUrl(spelling, faults);
  return url && { url, tls: typeof tls === 'string' ? null : tls, proxies };
}

function readUrl(spelling: string, faults: string[]): URL | null {
  const url = URL.parse(spelling);
  if (url?.protocol === 'https:' && /^https:\/\/[^/?#@\s]+\/?$/i.test(spelling)) return url;
  faults.push(
    'PUBLIC_URL must be https, a host and perhaps a port alone, such as https://clients.acme.example.',
  );
  return null;
}

function readCertificate(
  environment: Environment,
  faults: string[],
): { cert: string; key: string } | 'none' | 'faulty' {
  const { TLS_CERT: cert, TLS_KEY: key } = environment;
  if (!cert && !key) return 'none';
  if (!cert || !key) {
    const [missing, set] = cert ? ['KEY', 'CERT'] : ['CERT', 'KEY'];
    faults.push(`TLS_${missing}_FILE is missing: TLS_${set}_FILE is only one half.`);
    return 'faulty';
  }
  try {
    if (new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return { cert, key };
    faults.push('TLS_KEY_FILE is not the key of the certificate in TLS_CERT_FILE.');
  } catch {
    faults.push('TLS_CERT_FILE and TLS_KEY_FILE must be a certificate and its key, in PEM.');
  }
  return 'faulty';
}
