import type { AuditStore, Person, SharedStore, ThrottleStore } from './store-parts.ts';

export type {
  AuditEntry,
  AuditStore,
  Person,
  SharedItem,
  SharedStore,
  Taken,
  ThrottleStore,
} from './store-parts.ts';

/**
 * What a server for a team keeps, in SQLite or PostgreSQL: who is signed in, sealed credentials, what instances
 * share, and what the team shares. Never a client of a provider.
 *
 * Every duration is in milliseconds, every moment in milliseconds since 1970 by the database's own clock, so that
 * instances whose clocks differ agree. Every method rejects with a `StoreError`, and with nothing else, where the
 * database does not answer; what was asked is then either done wholly or not at all.
 */
export interface Store {
  readonly sessions: SessionStore;
  readonly handshakes: HandshakeStore;
  readonly secrets: SecretStore;
  readonly leases: LeaseStore;
  readonly throttles: ThrottleStore;
  readonly shared: SharedStore;
  readonly audit: AuditStore;
  /** Resolves where a write would go through now; `/readyz` asks it. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * `unavailable` and `locked` may be over in a moment; the others need a person. `refused`: it does not let this
 * program in. `newer`: written by a newer version of it.
 */
export type StoreFault =
  | 'unavailable'
  | 'locked'
  | 'read-only'
  | 'refused'
  | 'full'
  | 'damaged'
  | 'newer'
  | 'missing';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

export type Role = 'viewer' | 'administrator';

export interface Session {
  /** SHA-256 of the cookie's secret: who reads the database gets no cookie from it. */
  readonly hash: string;
  readonly person: Person;
  readonly role: Role;
  readonly startedAt: number;
  readonly seenAt: number;
  /** When the OpenID provider was last asked whether this person is still allowed. */
  readonly checkedAt: number;
  /** When this was read; an instance's own clock may be another. */
  readonly now: number;
  /** The provider's own session (`sid`), where it names one; for a sign-out that begins there. */
  readonly sid: string | null;
  /** Sealed: what the provider gave to ask it again, and to end the session there. */
  readonly tokens: Uint8Array | null;
}

/** How long a session lives, in milliseconds. */
export interface SessionTerms {
  readonly idle: number;
  readonly whole: number;
}

export interface SessionStore {
  readonly start: (
    session: Omit<Session, 'startedAt' | 'seenAt' | 'checkedAt' | 'now'>,
    terms: SessionTerms,
  ) => Promise<Session>;
  /** The session that has not ended, noted as seen (at most once a minute); `null` where there is none. */
  readonly touch: (hash: string) => Promise<Session | null>;
  /** After the provider was asked again; `false` where the session has ended meanwhile. */
  readonly update: (
    hash: string,
    change: Pick<Session, 'person' | 'role' | 'tokens'>,
  ) => Promise<boolean>;
  readonly end: (hash: string) => Promise<void>;
  /** Everywhere. Returns whose they were, an address each. */
  readonly endAllOf: (person: string) => Promise<readonly string[]>;
  /** Those that belong to one session at the provider; the same. */
  readonly endBySid: (sid: string) => Promise<readonly string[]>;
  /** Those that have not ended, the last seen first. */
  readonly list: () => Promise<readonly Session[]>;
}

/**
 * What is remembered between leaving for a provider (to sign in, or to connect an account) and coming back: once,
 * and only for a while.
 */
export interface HandshakeStore {
  readonly put: (state: string, value: Uint8Array, lifetime: number) => Promise<void>;
  /** Takes it away: a second caller, in whatever instance, gets `null`. */
  readonly take: (state: string) => Promise<Uint8Array | null>;
  /** Whether a name comes for the first time in so long, of however many who ask at once. */
  readonly once: (name: string, lifetime: number) => Promise<boolean>;
}

/** Sealed values by name (`qonto`). The store never sees what is inside. */
export interface SecretStore {
  readonly read: (
    name: string,
  ) => Promise<{ readonly sealed: Uint8Array; readonly version: number } | null>;
  /**
   * Written before it resolves, to the disk as well. Only where the version is still that one (0: none is kept);
   * returns the new version, or `null` where another was faster.
   */
  readonly write: (name: string, sealed: Uint8Array, version: number) => Promise<number | null>;
  readonly remove: (name: string) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

/** One holder at a time over all instances; a holder that died loses it when its time is over. */
export interface LeaseStore {
  /** A token to give it back with; `null` where somebody else holds it. */
  readonly acquire: (name: string, lifetime: number) => Promise<string | null>;
  readonly release: (name: string, token: string) => Promise<void>;
}
