import { problemOf } from '#domain/errors.ts';

/** `unsaved`: the server does not take the last changes now. `changed`: they were made to what was changed elsewhere. */
export type AccountFault = 'unsaved' | 'changed';

interface Account<Item> {
  /** What is to be sent by now, one request each; it changes with what was sent. */
  readonly toSend: () => readonly (() => Promise<void>)[];
  readonly list: () => Promise<readonly Item[]>;
  /** What the server has is what holds. */
  readonly take: (items: readonly Item[]) => void;
  /** After each turn. */
  readonly onTurn: (fault: AccountFault | null) => void;
}

/**
 * Sends what somebody keeps in their account, one by one and in turns. What the server does not take is sent again with
 * the next change, or when it is read again. Nothing here rejects.
 */
export class AccountOutbox<Item> {
  readonly #account: Account<Item>;
  #turn: Promise<void> = Promise.resolve();
  /** One that waits for its turn reads what there is then: another is not needed. */
  #refresh: Promise<void> | null = null;

  constructor(account: Account<Item>) {
    this.#account = account;
  }

  send(): Promise<void> {
    return this.#inTurn(() => this.#sendAll());
  }

  /** Sends what is not sent yet, and reads what there is now. */
  refresh(): Promise<void> {
    this.#refresh ??= this.#inTurn(async () => {
      this.#refresh = null;
      await this.#sendAll();
      const items = await this.#account.list();
      // What was changed meanwhile has a turn of its own.
      if (this.#account.toSend().length === 0) this.#account.take(items);
    });
    return this.#refresh;
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(() => this.#attempt(act));
    return this.#turn;
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    let fault: AccountFault | null = null;
    try {
      await act();
    } catch (thrown) {
      fault = 'unsaved';
      if (problemOf(thrown).kind === 'precondition' && (await this.#takeTheirs()))
        fault = 'changed';
    }
    this.#account.onTurn(fault);
  }

  /** After another device was faster: what it said holds. */
  async #takeTheirs(): Promise<boolean> {
    try {
      this.#account.take(await this.#account.list());
      return true;
    } catch {
      return false;
    }
  }

  async #sendAll(): Promise<void> {
    const { toSend } = this.#account;
    for (let next = toSend()[0]; next !== undefined; next = toSend()[0]) await next();
  }
}
