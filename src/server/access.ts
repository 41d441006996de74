import type { Router } from './router.ts';
import type { Caller } from './upstream/connection.ts';
import { ANYBODY } from './upstream/connection.ts';
import { randomSecret } from './same-secret.ts';

/** Somebody who is let in, for one request. */
export interface Visitor {
  readonly caller: Caller;
  /** What a request of theirs that changes something has to bring along (`TOKEN_HEADER`). */
  readonly token: string;
  /** How long they stay signed in; `null` where nobody signs in. */
  readonly stay: Stay | null;
}

/** In milliseconds from now, if nothing else is asked meanwhile. */
export interface Stay {
  readonly left: number;
  /** The most that there can be, however much is asked. */
  readonly wholeLeft: number;
  /** Tells one sign-in from another, and says nothing more. */
  readonly tag: string;
}

/** Who is let in: everybody, people who open the link of the terminal, or people who sign in. */
export interface Access {
  /** `null` for somebody who is not let in. */
  readonly visitorOf: (request: Request) => Promise<Visitor | null>;
  /** Whether an address is one of its own pages. */
  readonly owns: (address: URL) => boolean;
  /** What one of them says. */
  readonly answer: (request: Request) => Promise<Response>;
  /** In the place of a page, for somebody who is not let in. */
  readonly refuse: (request: Request) => Response;
  /** Routes below `/api` that only it has, on a server with these accounts (`accountsTag`). */
  readonly routes?: (router: Router, accounts: string) => void;
}

/** Lets in everybody who reaches the port. */
export function openAccess(): Access {
  const visitor: Visitor = { caller: ANYBODY, token: randomSecret(), stay: null };
  return {
    visitorOf: () => Promise.resolve(visitor),
    owns: () => false,
    answer: () => Promise.reject(new Error('there is no such page')),
    refuse: () => {
      throw new Error('everybody is let in');
    },
  };
}
