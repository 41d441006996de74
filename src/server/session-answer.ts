import type { Visitor } from './access.ts';
import { jsonAnswer } from './http/responses.ts';
import type { Role } from './store/store.ts';

/** `GET /api/session`: who asks, for our own pages. */
interface SessionAnswer {
  /** `null` where nobody signs in. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly role: Role;
  /** What a request that changes something has to bring along, as `X-Rubrica-Token`. */
  readonly token: string;
  /** Milliseconds until the session ends if nothing is asked, and at the most; `null` where it does not end. */
  readonly left: number | null;
  readonly wholeLeft: number | null;
}

export function answerSession({ caller, token, stay }: Visitor): Response {
  const { person, role } = caller;
  const answer: SessionAnswer = {
    person: person && { name: person.name, email: person.email },
    role,
    token,
    left: stay && stay.left,
    wholeLeft: stay && stay.wholeLeft,
  };
  return jsonAnswer(200, JSON.stringify(answer));
}
