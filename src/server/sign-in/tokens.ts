import { fits, nullable, record, string } from '#domain/check.ts';
import type { Tokens } from './open-id-provider.ts';

/** Seals bytes under one purpose; `about` belongs to the seal, so that a sealed value cannot be moved elsewhere. */
export interface Sealer {
  readonly seal: (plain: Uint8Array, about: string) => Uint8Array;
  /** `null` where it was not sealed with one of our keys, for this purpose and this. */
  readonly open: (sealed: Uint8Array, about: string) => Uint8Array | null;
}

/** A value as sealed JSON. */
export function sealJson({ seal }: Sealer, value: unknown, about: string): Uint8Array {
  return seal(Buffer.from(JSON.stringify(value)), about);
}

/** `null` where it cannot be opened. */
export function openJson({ open }: Sealer, sealed: Uint8Array | null, about: string): unknown {
  const plain = sealed && open(sealed, about);
  return plain && JSON.parse(Buffer.from(plain).toString());
}

/** What is kept of the provider for a session. */
export interface KeptTokens {
  readonly subject: string;
  readonly tokens: Tokens;
}

export interface SealTokens {
  readonly seal: (kept: KeptTokens, session: string) => Uint8Array;
  readonly open: (sealed: Uint8Array | null, session: string) => KeptTokens | null;
}

const keptTokens = record<KeptTokens>({
  subject: string,
  tokens: record<Tokens>({ access: string, refresh: nullable(string), id: string }),
});

export function sealTokens(sealer: Sealer): SealTokens {
  return {
    seal: (kept, session) => sealJson(sealer, kept, session),
    open: (sealed, session) => {
      const read = openJson(sealer, sealed, session);
      return fits(keptTokens, read) ? read : null;
    },
  };
}
