import type { Sealer } from '#server/store/sealing.ts';
import type { SecretStore } from '#server/store/store.ts';
import { fromBytes, toBytes, type Tokens } from './tokens.ts';

export interface KeptTokens {
  readonly tokens: Tokens;
  readonly version: number;
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
    const tokens = fromBytes(this.#sealer.open('credentials', this.name, kept.sealed));
    if (this.#sealer.isCurrent(kept.sealed)) return { tokens, version: kept.version };
    // An older key sealed it, and will be taken away. Who was faster has sealed it with the new one.
    return (await this.write(tokens, kept.version)) ?? (await this.read());
  }

  /** What is kept now, for who replaces it without reading it; 0 where there is nothing. */
  async version(): Promise<number> {
    return (await this.#secrets.read(this.name))?.version ?? 0;
  }

  /** On the disk once it resolves; `null` where somebody else has written since that version. */
  async write(tokens: Tokens, version: number): Promise<KeptTokens | null> {
    const sealed = this.#sealer.seal('credentials', this.name, toBytes(tokens));
    const written = await this.#secrets.write(this.name, sealed, version);
    return written === null ? null : { tokens, version: written };
  }

  remove(): Promise<void> {
    return this.#secrets.remove(this.name);
  }
}
