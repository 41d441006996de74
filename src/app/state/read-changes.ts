import type { ClientKey, Instant } from '#domain/client.ts';
import type { EarlierVersion } from '#sync/earlier-versions.ts';

/**
 * Up to which of its changes a person has read about a client: until its drawer was left, or somebody said that all
 * is seen. What was read can be read again until the client changes once more; then only the rest is told.
 */
export class ReadChanges {
  readonly #read = new Map<ClientKey, { readonly latest: Instant; readonly before: Instant }>();

  /** `at` is when the newest change that was shown had been noticed. */
  read(key: ClientKey, at: Instant): void {
    const known = this.#read.get(key);
    if (known !== undefined && known.latest >= at) return;
    this.#read.set(key, { latest: at, before: known?.latest ?? -Infinity });
  }

  /** What a client was before each change that is to be told, the oldest first. */
  told(versions: readonly EarlierVersion[], key: ClientKey): readonly EarlierVersion[] {
    const own = versions.filter((version) => version.key === key);
    const newest = own.at(-1)?.until ?? -Infinity;
    const read = this.#read.get(key);
    if (read === undefined) return own;
    const from = read.latest < newest ? read.latest : read.before;
    return own.filter(({ until }) => until > from);
  }
}

/** For as long as the page lives, as what it is about. */
export const readChanges = new ReadChanges();
