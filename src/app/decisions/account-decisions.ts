import type { ClientKey } from '#domain/client.ts';
import { AccountOutbox, type AccountFault } from '#app/team/account-outbox.ts';
import type { DecisionsApi, SharedDecision } from '#app/team/shared-api.ts';
import type { DecisionStorage } from './decision-store.ts';
import {
  formatDecisions,
  isOn,
  isOwn,
  pairOf,
  parseDecisions,
  toDecisions,
  type KeptDecision,
} from './kept-decisions.ts';

interface Known {
  readonly decision: KeptDecision;
  readonly version: number;
  /** By the server's clock. */
  readonly changedAt: number;
}

/**
 * Where the decisions of somebody who is signed in are kept, with those of the team. Of several people's on one pair the
 * last one holds, for everybody. What is written here is sent to the server one by one; only one's own ever is.
 */
export class AccountDecisions implements DecisionStorage {
  readonly #api: DecisionsApi;
  #known: readonly Known[] = [];
  #held: { readonly of: readonly Known[]; readonly by: ReadonlyMap<string, Known> } = {
    of: [],
    by: new Map(),
  };
  #colleagues: readonly Known[] = [];
  /** One's own, also those that a colleague has overruled. */
  #wanted: readonly KeptDecision[] = [];
  readonly #outbox: AccountOutbox<SharedDecision>;

  constructor(api: DecisionsApi, onChange: (fault: AccountFault | null) => void) {
    this.#api = api;
    this.#outbox = new AccountOutbox({
      toSend: () => this.#toSend(),
      list: () => api.list(),
      take: (items) => this.#take(items),
      onTurn: (fault) => onChange(fault),
    });
  }

  readonly read = (): string => formatDecisions(this.#holding());

  readonly write = (text: string): void => {
    const written = parseDecisions(text);
    const held = new Set(this.#holding());
    const theirs = new Set(written.filter((each) => !isOwn(each)).map(pairOf));
    // One that was overruled is not in the text, and is not taken back by that.
    const overruled = this.#wanted.filter((own) => !held.has(own) && theirs.has(pairOf(own)));
    this.#wanted = [...overruled, ...written.filter(isOwn)];
    void this.#outbox.send();
  };

  /** One's own, all of them. */
  readonly remove = (): void => {
    this.#wanted = [];
    void this.#outbox.send();
  };

  /** Sends what is not sent yet, and reads what there is now. Never rejects. */
  readonly refresh = (): Promise<void> => this.#outbox.refresh();

  /** Whether the server has one of one's own on this pair. */
  readonly holds = (a: ClientKey, b: ClientKey): boolean => {
    // Asked of each of many decisions, while nothing changes.
    if (this.#held.of !== this.#known) this.#held = { of: this.#known, by: byPair(this.#known) };
    return this.#held.by.has(pairOf({ a, b }));
  };

  /** What holds of each pair, the last one said at the end. */
  #holding(): readonly KeptDecision[] {
    const known = byPair(this.#known);
    const own = this.#wanted.map((decision) => {
      const before = known.get(pairOf(decision));
      const isSent = before !== undefined && isEqual(before.decision, decision);
      // What is not sent yet is the last that was said.
      return { decision, changedAt: isSent ? before.changedAt : Number.MAX_SAFE_INTEGER };
    });
    const held = new Map<string, KeptDecision>();
    const all = [...this.#colleagues, ...own];
    for (const { decision } of all.toSorted((one, other) => one.changedAt - other.changedAt)) {
      held.delete(pairOf(decision));
      held.set(pairOf(decision), decision);
    }
    return [...held.values()];
  }

  /** What is to be sent by now, one request each. */
  #toSend(): readonly (() => Promise<void>)[] {
    const byKnown = byPair(this.#known);
    const on = (decision: KeptDecision) => byKnown.get(pairOf(decision));
    const wanted = new Set(this.#wanted.map(pairOf));
    const gone = this.#known.filter(({ decision }) => !wanted.has(pairOf(decision)));
    const said = this.#wanted.filter((own) => {
      const before = on(own)?.decision;
      return before === undefined || !isEqual(before, own);
    });
    return [
      ...gone.map((known) => async () => {
        await this.#api.remove(known.decision);
        this.#known = this.#known.filter((each) => each !== known);
      }),
      ...said.map((decision) => async () => {
        const before = on(decision);
        const written = await this.#api.write(decision, before?.version ?? 0);
        const others = this.#known.filter((each) => each !== before);
        this.#known = [...others, { decision, ...written }];
      }),
    ];
  }

  #take(items: readonly SharedDecision[]): void {
    const known = items.flatMap(({ isOwn: isMine, owner, version, changedAt, decision }) => {
      const { a, b, verdict, on } = decision;
      const [read] = toDecisions([[a, b, verdict, on, ...(isMine ? [] : [owner])]]);
      return read === undefined ? [] : [{ decision: read, version, changedAt }];
    });
    this.#known = known.filter(({ decision }) => isOwn(decision));
    this.#colleagues = known.filter(({ decision }) => !isOwn(decision));
    this.#wanted = this.#known.map(({ decision }) => decision);
  }
}

function byPair(known: readonly Known[]): ReadonlyMap<string, Known> {
  return new Map(known.map((each) => [pairOf(each.decision), each]));
}

function isEqual(one: KeptDecision, other: KeptDecision): boolean {
  return isOn(one, other.a, other.b) && one.verdict === other.verdict && one.on === other.on;
}
