import { fits, nullable, record, string } from '#domain/check.ts';
import { SealError, type Sealer } from '#server/store/sealing.ts';
import type { Tokens } from './open-id-provider.ts';

type Purpose = Parameters<Sealer['seal']>[0];

/** A value as sealed JSON. */
export function sealJson(
  sealer: Sealer,
  purpose: Purpose,
  name: string,
  value: unknown,
): Uint8Array {
  return sealer.seal(purpose, name, Buffer.from(JSON.stringify(value)));
}

/** `null` where none of our keys opens it, for this purpose and this name. */
export function openJson(
  sealer: Sealer,
  purpose: Purpose,
  name: string,
  sealed: Uint8Array | null,
): unknown {
  if (sealed === null) return null;
  try {
    return JSON.parse(Buffer.from(sealer.open(purpose, name, sealed)).toString());
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** What is kept of the provider for a session. */
interface KeptTokens {
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
    seal: (kept, session) => sealJson(sealer, 'session', session, kept),
    open: (sealed, session) => {
      const read = openJson(sealer, 'session', session, sealed);
      return fits(keptTokens, read) ? read : null;
    },
  };
}
