import type { SecretStore } from '#server/store/store.ts';
import { fromBytes, toBytes, type Tokens } from './tokens.ts';

/** Seals bytes under one purpose; `about` belongs to the seal, so that a sealed value cannot be moved elsewhere. */
export interface Sealer {
  readonly seal: (plain: Uint8Array, about: string) => Uint8Array;
  /** `null` where it was not sealed with one of our keys, for this purpose and this. */
  readonly open: (sealed: Uint8Array, about: string) => Uint8Array | null;
}

export interface KeptTokens {
  readonly tokens: Tokens;
  readonly version: number;
}

/** What is kept cannot be opened: another key, or other bytes. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/** The tokens of one provider's account, sealed, where all instances find them. */
export class TokenStore {
  readonly name: string;
  readonly #secrets: SecretStore;
  readonly #sealer: Sealer;

  constructor(name: string, secrets: SecretStore, sealer: Sealer) {
    this.name = name;
    this.#secrets = secrets;
    this.#sealer = sealer;
  }

  /** `null` where nobody has connected it. Throws a `SealError` or a `StoreError`. */
  async read(): Promise<KeptTokens | null> {
    const kept = await this.#secrets.read(this.name);
    if (kept === null) return null;
    const plain = this.#sealer.open(kept.sealed, this.name);
    if (plain === null) throw new SealError(this.name);
    return { tokens: fromBytes(plain), version: kept.version };
  }

  /** What is kept now, for who replaces it without reading it; 0 where there is nothing. */
  async version(): Promise<number> {
    return (await this.#secrets.read(this.name))?.version ?? 0;
  }

  /** On the disk once it resolves; `null` where somebody else has written since that version. */
  async write(tokens: Tokens, version: number): Promise<KeptTokens | null> {
    const sealed = this.#sealer.seal(toBytes(tokens), this.name);
    const written = await this.#secrets.write(this.name, sealed, version);
    return written === null ? null : { tokens, version: written };
  }

  remove(): Promise<void> {
    return this.#secrets.remove(this.name);
  }
}
