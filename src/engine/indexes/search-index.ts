import { hold, type Held } from '#engine/held.ts';
import { knownProvinces, type ProvincesNamed } from '#engine/province-words.ts';
import { isNarrower } from '#engine/search-words.ts';
import { isLongToSearch, searchMatcher, searchText, searchTextInSteps } from '#engine/search.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { TextIndex } from './text-index.ts';

/** Which positions a search finds. It belongs to the one who asked; the next search may start from it. */
export interface SearchResult extends Held {
  readonly search: string;
  /** What was known of provinces then. */
  readonly provinces: ProvincesNamed;
}

/** All that clients can be found by. */
export class SearchIndex extends TextIndex {
  readonly #store: ClientStore;

  constructor(store: ClientStore) {
    super(store, (client) =>
      isLongToSearch(client) ? searchTextInSteps(client) : searchText(client),
    );
    this.#store = store;
  }

  /**
   * What a search finds. After `previous`, a longer search looks only at what that found, and the same
   * search only at what has changed.
   */
  find(search: string, previous: SearchResult | null = null): SearchResult {
    const store = this.#store;
    const provinces = knownProvinces();
    const isKnown =
      previous !== null && previous.store === store && previous.provinces === provinces;
    const isSame = isKnown && previous.search === search;
    if (isSame && previous.version === store.version) return previous;
    const start = isKnown && isNarrower(search, previous.search) ? previous : null;
    const texts = this.texts();
    const isFound = searchMatcher(search);
    const test = (position: number) => isFound(texts[position] ?? '');
    return { search, provinces, ...hold(store, test, start, isSame) };
  }
}
