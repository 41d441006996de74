/** Somebody who signed in, as the OpenID provider names them. */
export interface Person {
  /** Issuer and subject, joined: stays the same when an address changes. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A token to give it back with, or the milliseconds until there may be one again (at least 1). */
export type Taken = { readonly token: string } | { readonly wait: number };

/** A ceiling and a pause for each connection, shared by all instances. */
export interface ThrottleStore {
  /** Takes one of `requests` in any stretch of `seconds`. */
  readonly take: (
    name: string,
    ceiling: { readonly requests: number; readonly seconds: number },
  ) => Promise<Taken>;
  /** For a request that was not sent after all. */
  readonly giveBack: (name: string, token: string) => Promise<void>;
  /** From now on; a longer one that was said before stays. */
  readonly pause: (name: string, milliseconds: number, refusal: string) => Promise<void>;
  /** Forgets what was said last, once that is over; one that goes on stays. */
  readonly forgetPause: (name: string) => Promise<void>;
  /** What was said last, and the milliseconds that are left, 0 or less once it is over; `null` where nothing was. */
  readonly paused: (
    name: string,
  ) => Promise<{ readonly left: number; readonly refusal: string } | null>;
}

/** Saved views and decisions on links. `content` is the JSON that the browser checks by its own schema. */
export interface SharedItem {
  readonly id: string;
  readonly kind: 'view' | 'decision';
  readonly owner: Person;
  /** Only the owner sees a private one; only the owner ever changes either. */
  readonly isShared: boolean;
  readonly content: string;
  readonly changedAt: number;
  readonly version: number;
}

export interface SharedStore {
  /** The person's own, and what others share. */
  readonly list: (person: string, kind: SharedItem['kind']) => Promise<readonly SharedItem[]>;
  /** `null` where the version is not that one any more, or somebody else owns it. */
  readonly write: (
    item: Pick<SharedItem, 'id' | 'kind' | 'owner' | 'isShared' | 'content' | 'version'>,
  ) => Promise<SharedItem | null>;
  readonly remove: (person: string, id: string) => Promise<boolean>;
  /** How many of them a person owns. */
  readonly count: (person: string, kind: SharedItem['kind']) => Promise<number>;
}

export interface AuditEntry {
  readonly at: number;
  readonly event:
    | 'signed-in'
    | 'signed-out'
    | 'refused'
    | 'session-ended'
    | 'connected'
    | 'disconnected'
    | 'connection-failed';
  /** An address, or `null` where nobody is known. */
  readonly person: string | null;
  /** A provider's id, a word of a closed list, or the address of the administrator who did it; nothing of a client. */
  readonly about: string | null;
}

export interface AuditStore {
  readonly write: (entry: Omit<AuditEntry, 'at'>) => Promise<void>;
  /** The newest first. */
  readonly list: (most: number) => Promise<readonly AuditEntry[]>;
}
