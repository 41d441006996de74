import { createHash, randomBytes } from 'node:crypto';

const SECOND = 1000;
const CODE_MS = 10 * 60 * SECOND;
const ACCESS_MS = 60 * 60 * SECOND;
const REFRESH_MS = 90 * 24 * 60 * 60 * SECOND;
/** How long a refresh token that was used stays usable, from its first use. */
const GRACE_MS = 60 * SECOND;

/** What one person allowed one application, and every token that came of it. */
interface Grant {
  readonly scope: string;
  isRevoked: boolean;
}

interface Code {
  readonly grant: Grant;
  readonly redirectUri: string;
  /** SHA-256 of the verifier in base64url (RFC 7636, `S256`); null where none was asked for. */
  readonly challenge: string | null;
  readonly endsAt: number;
}

interface AccessToken {
  readonly grant: Grant;
  readonly endsAt: number;
}

interface RefreshToken extends AccessToken {
  firstUsedAt: number | null;
}

export interface Tokens {
  access: string;
  /** Null where `offline_access` was not asked for. */
  refresh: string | null;
  expiresIn: number;
  scope: string;
}

/** What tests ask of the tokens, as numbers: never a token. */
export interface GrantCounts {
  codes: number;
  /** Pairs that came of a refresh token. */
  renewals: number;
  /** Of these, from a token that had been used within the last 60 seconds. */
  repeated: number;
  /** Refresh tokens that came after their 60 seconds, which ends all that was granted with them. */
  late: number;
  refused: number;
  revoked: number;
}

const noCounts = (): GrantCounts => ({
  codes: 0,
  renewals: 0,
  repeated: 0,
  late: 0,
  refused: 0,
  revoked: 0,
});

const newToken = (kind: string): string => `${kind}_${randomBytes(32).toString('base64url')}`;

/** Qonto's tokens, on a clock that can be set forward. */
export class Grants {
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, RefreshToken>();
  #ahead = 0;
  counts = noCounts();

  /** Milliseconds since 1970, as these tokens have them. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  age(seconds: number): void {
    this.#ahead += seconds * SECOND;
  }

  /** Ends everything that was granted, as an administrator of the account can. */
  revokeAll(): void {
    for (const { grant } of [...this.#access.values(), ...this.#refresh.values()]) {
      grant.isRevoked = true;
    }
  }

  /** The access tokens alone: what is refused is renewed. */
  dropAccess(): void {
    this.#access.clear();
  }

  clearCounts(): void {
    this.counts = noCounts();
  }

  newCode(scope: string, redirectUri: string, challenge: string | null): string {
    const code = newToken('code');
    const grant = { scope, isRevoked: false };
    this.#codes.set(code, { grant, redirectUri, challenge, endsAt: this.now() + CODE_MS });
    return code;
  }

  /** Once; null where the code, the address or the verifier is not the right one. */
  exchange(code: string, redirectUri: string, verifier: string | null): Tokens | null {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    if (found === undefined || found.endsAt <= this.now()) return this.#refuse();
    const hash = createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url');
    const isProved = found.challenge === null ? verifier === null : hash === found.challenge;
    if (!isProved || found.redirectUri !== redirectUri) return this.#refuse();
    this.counts.codes += 1;
    return this.#issue(found.grant);
  }

  /** Null where it is not to be had; a token that comes too late ends the whole grant. */
  renew(refresh: string): Tokens | null {
    const found = this.#refresh.get(refresh);
    if (found === undefined || found.grant.isRevoked || found.endsAt <= this.now()) {
      return this.#refuse();
    }
    const { firstUsedAt } = found;
    if (firstUsedAt !== null && this.now() - firstUsedAt > GRACE_MS) {
      this.counts.late += 1;
      found.grant.isRevoked = true;
      return this.#refuse();
    }
    if (firstUsedAt !== null) this.counts.repeated += 1;
    found.firstUsedAt ??= this.now();
    this.counts.renewals += 1;
    return this.#issue(found.grant);
  }

  /** Whatever it is, and whether or not it is known (RFC 7009, 2.2). */
  revoke(token: string): void {
    const found = this.#refresh.get(token) ?? this.#access.get(token);
    if (found === undefined) return;
    found.grant.isRevoked = true;
    this.counts.revoked += 1;
  }

  /** What an access token may do; null where it is none, or is over. */
  scopeOf(access: string): string | null {
    const found = this.#access.get(access);
    const isSound = found !== undefined && !found.grant.isRevoked && found.endsAt > this.now();
    return isSound ? found.grant.scope : null;
  }

  #issue(grant: Grant): Tokens {
    const { scope } = grant;
    const access = newToken('access');
    this.#access.set(access, { grant, endsAt: this.now() + ACCESS_MS });
    const isOffline = scope.split(' ').includes('offline_access');
    const refresh = isOffline ? newToken('refresh') : null;
    if (refresh !== null) {
      this.#refresh.set(refresh, { grant, endsAt: this.now() + REFRESH_MS, firstUsedAt: null });
    }
    return { access, refresh, expiresIn: ACCESS_MS / SECOND, scope };
  }

  #refuse(): null {
    this.counts.refused += 1;
    return null;
  }
}
