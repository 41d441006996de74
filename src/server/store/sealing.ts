import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a sealed value is for; each has a key of its own, so that one cannot be put in another's place. */
type Purpose = 'credentials' | 'session' | 'handshake';

export interface Sealer {
  /** Only `open` with the same purpose and name gives the value back. */
  readonly seal: (purpose: Purpose, name: string, value: Uint8Array) => Uint8Array<ArrayBuffer>;
  /** Throws a `SealError`. */
  readonly open: (purpose: Purpose, name: string, sealed: Uint8Array) => Uint8Array<ArrayBuffer>;
  /** Whether it was sealed with the first key; otherwise it is to be sealed again before that key is taken away. */
  readonly isCurrent: (sealed: Uint8Array) => boolean;
}

/** `unknown-key`: none of the keys sealed it. `damaged`: it is not, or not here, what was sealed. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly reason: 'unknown-key' | 'damaged';
  constructor(reason: SealError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/*
 * version (1 byte), key id (8), nonce (12), the sealed value, tag (16): AES-256-GCM. What comes before the nonce, the
 * purpose and the name are authenticated with it. A random nonce of 96 bits is good for 2^32 values of a key (NIST SP
 * 800-38D, 8.3): a token each minute for 8,000 years.
 */
const VERSION = 1;
const ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES;
const LEAST_BYTES = HEAD_BYTES + NONCE_BYTES + TAG_BYTES;

/** Seals with the first of the keys, and opens with any of them. */
export function createSealer(keys: readonly Uint8Array[]): Sealer {
  const [first] = keys;
  if (first === undefined) throw new Error('a sealer needs a key');
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const current = idOf(first);

  return {
    seal: (purpose, name, value) => {
      const head = Buffer.concat([Buffer.of(VERSION), Buffer.from(current, 'hex')]);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', derive(first, purpose), nonce);
      cipher.setAAD(contextOf(head, purpose, name));
      const body = Buffer.concat([cipher.update(value), cipher.final()]);
      return Uint8Array.from(Buffer.concat([head, nonce, body, cipher.getAuthTag()]));
    },
    open: (purpose, name, sealed) => {
      if (sealed.length < LEAST_BYTES || sealed[0] !== VERSION) throw new SealError('damaged');
      const key = byId.get(keyIdIn(sealed));
      if (key === undefined) throw new SealError('unknown-key');
      const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', derive(key, purpose), nonce, {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(contextOf(sealed.subarray(0, HEAD_BYTES), purpose, name));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        const body = sealed.subarray(HEAD_BYTES + NONCE_BYTES, -TAG_BYTES);
        return Uint8Array.from(Buffer.concat([decipher.update(body), decipher.final()]));
      } catch {
        throw new SealError('damaged');
      }
    },
    isCurrent: (sealed) => keyIdIn(sealed) === current,
  };
}

const keyIdIn = (sealed: Uint8Array): string =>
  Buffer.from(sealed.subarray(1, HEAD_BYTES)).toString('hex');

/** Says which key it is, and nothing of it. */
function idOf(key: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'rubrica key id', ID_BYTES)).toString('hex');
}

function derive(key: Uint8Array, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `rubrica ${purpose}`, 32));
}

/** No two purposes and names make the same: the purposes have no NUL. */
function contextOf(head: Uint8Array, purpose: Purpose, name: string): Buffer {
  return Buffer.concat([head, Buffer.from(`${purpose}\0${name}`)]);
}
