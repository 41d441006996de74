import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate that signs itself, and its key, in PEM: for a server of a test that speaks https. */
export function selfSigned(host: string): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = certificateBody(host, publicKey);
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, sequence(ECDSA_SHA256), der(0x03, [0], signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

type Bytes = Uint8Array | readonly number[];

/** A value of DER (X.690): its tag, its length, what it is made of. */
function der(tag: number, ...parts: readonly Bytes[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), content]);
}

const sequence = (...parts: readonly Bytes[]) => der(0x30, ...parts);
const ECDSA_SHA256 = der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]);
const COMMON_NAME = der(0x06, [0x55, 0x04, 0x03]);
const SUBJECT_ALT_NAME = der(0x06, [0x55, 0x1d, 0x11]);

/** As RFC 5280, 4.1 has it: version 3, valid for ten years around now. */
function certificateBody(host: string, publicKey: KeyObject): Buffer {
  const year = new Date().getUTCFullYear();
  const day = (of: number) => der(0x18, Buffer.from(`${of}0101000000Z`));
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(host)))));
  const names = sequence(der(0x82, Buffer.from(host)));
  return sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1], randomBytes(8)),
    sequence(ECDSA_SHA256),
    name,
    sequence(day(year - 5), day(year + 5)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, names)))),
  );
}
