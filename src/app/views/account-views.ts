import type { KeptText } from '#app/state/kept-here.ts';
import { AccountOutbox, type AccountFault } from '#app/team/account-outbox.ts';
import type { SharedView, ViewContent, ViewsApi } from '#app/team/shared-api.ts';
import { parseKeptViews, viewsOf, type KeptViews } from './kept-views.ts';
import { toSavedView, type SavedView } from './saved-view.ts';

/** A view that a colleague shares. Its id is no one's of an own view. */
export interface ColleagueView extends SavedView {
  readonly owner: string;
}

export interface AccountShown {
  readonly colleagues: readonly ColleagueView[];
  readonly fault: AccountFault | null;
}

interface Known {
  readonly version: number;
  readonly content: ViewContent;
  readonly isShared: boolean;
}

/**
 * Where the views of somebody who is signed in are kept. What is written here is sent to the server one by one, each with
 * the version that it was made from. What the server does not take is sent again with the next change, or when it is
 * read again. Which view opens first is kept in the browser: the first page needs it before the server answers.
 */
export class AccountViews implements KeptText {
  readonly #api: ViewsApi;
  readonly #local: KeptText;
  /** As the server has them, by the owner's id. */
  #known: ReadonlyMap<string, Known> = new Map();
  #wanted: readonly SavedView[] = [];
  #colleagues: readonly ColleagueView[] = [];
  readonly #outbox: AccountOutbox<SharedView>;

  constructor(api: ViewsApi, local: KeptText, onChange: (shown: AccountShown) => void) {
    this.#api = api;
    this.#local = local;
    this.#outbox = new AccountOutbox({
      toSend: () => this.#toSend(),
      list: () => api.list(),
      take: (items) => this.#take(items),
      onTurn: (fault) => onChange({ colleagues: this.#colleagues, fault }),
    });
  }

  readonly read = (): string => {
    const { starts } = this.#keptLocally();
    const own = this.#wanted;
    // What opens first is kept by what it asks.
    const named = Object.entries(starts).map(([scope, start]) => {
      const view = own.find((each) => each.scope === scope && `?${each.search}` === start);
      return [scope, view?.id ?? start];
    });
    return JSON.stringify({ version: 1, views: own, starts: Object.fromEntries(named) });
  };

  readonly write = (text: string): void => {
    const kept = parseKeptViews(text);
    this.#wanted = viewsOf(kept);
    this.#writeStarts(kept.starts);
    void this.#outbox.send();
  };

  /** Sends what is not sent yet, and reads what there is now. Never rejects. */
  readonly refresh = (): Promise<void> => this.#outbox.refresh();

  /** Whether the server has this view of one's own. */
  readonly holds = (id: string): boolean => this.#known.has(id);

  /** What is to be sent by now: removals, and views that are not there as they should be. */
  #toSend(): readonly (() => Promise<void>)[] {
    const gone = [...this.#known.keys()].filter((id) => !this.#wanted.some((one) => one.id === id));
    const changed = inPlaces(this.#wanted, this.#known).filter(({ content, isShared }) => {
      const known = this.#known.get(content.id);
      return (
        known?.isShared !== isShared || JSON.stringify(known.content) !== JSON.stringify(content)
      );
    });
    return [
      ...gone.map((id) => async () => {
        await this.#api.remove(id);
        this.#known = new Map([...this.#known].filter(([each]) => each !== id));
      }),
      ...changed.map(({ content, isShared }) => async () => {
        const before = this.#known.get(content.id)?.version ?? 0;
        const version = await this.#api.write(content, isShared, before);
        this.#known = new Map([...this.#known, [content.id, { version, content, isShared }]]);
      }),
    ];
  }

  #take(items: readonly SharedView[]): void {
    const own = items
      .filter(({ isOwn }) => isOwn)
      .toSorted((one, other) => one.view.place - other.view.place);
    this.#known = new Map(
      own.map(({ version, view: { id, name, scope, search, place }, isShared }) => {
        return [id, { version, content: { id, name, scope, search, place }, isShared }];
      }),
    );
    this.#wanted = own.flatMap(({ view, isShared }) => toSavedView({ ...view, isShared }) ?? []);
    this.#colleagues = items.flatMap(({ id, isOwn, owner, view }) => {
      const read = isOwn ? null : toSavedView({ ...view, id });
      return read === null ? [] : [{ ...read, owner }];
    });
  }

  #keptLocally(): KeptViews {
    try {
      return parseKeptViews(this.#local.read());
    } catch {
      return parseKeptViews(null);
    }
  }

  #writeStarts(starts: KeptViews['starts']): void {
    const spelt = Object.entries(starts).map(([scope, start]) => {
      const view = this.#wanted.find(({ id }) => id === start);
      return [scope, view === undefined ? start : `?${view.search}`];
    });
    try {
      const { entries, others } = this.#keptLocally();
      const views = entries.map(({ stored }) => stored);
      const kept = { ...others, views, starts: Object.fromEntries(spelt) };
      this.#local.write(JSON.stringify({ ...kept, version: others['version'] ?? 1 }));
    } catch {
      // The browser keeps nothing: the plain list opens first.
    }
  }
}

/** Views as they are sent: each behind the one before it, and where it was as far as that is so already. */
function inPlaces(
  views: readonly SavedView[],
  known: ReadonlyMap<string, Known>,
): readonly Omit<Known, 'version'>[] {
  let last = 0;
  return views.map(({ id, name, scope, search, isShared = false }) => {
    const before = known.get(id)?.content.place ?? 0;
    const place = before > last ? before : Math.floor(last) + 1;
    last = place;
    return { content: { id, name, scope, search, place }, isShared };
  });
}
