import type { Client, ClientKey, ProviderId } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import { countClusters, standingOf } from '#linking/standing.ts';
import { IN_BOTH, type ClusterRow, type RowLink } from './cluster-row.ts';
import { bothOf, FoundKeys } from './found-keys.ts';
import type { Links, LinksFollower } from './links-store.ts';
import { toLink } from './row-link.ts';

/** So many clients are looked at in one step, and so many links read: about a millisecond. */
const CLIENTS_IN_STEP = 50;
const LINKS_IN_STEP = 10;

/** A client of whom nothing is to be said: most of them, so all have the same. */
const ALONE: RowLink = {
  where: null,
  strength: null,
  findings: [],
  reason: () => null,
  why: () => null,
  differing: () => null,
};

/** What is known of each record's link, by its key: for the lists of single providers. */
export class RecordLinks implements LinksFollower {
  /** Of those of whom something is to be said. */
  readonly #links = new Map<ClientKey, RowLink>();
  readonly #found = new FoundKeys();
  /** Links of which not all has been read yet. */
  readonly #unread = new Set<ClientKey>();
  /** Whether all of a link is read at once, in slices: where it is asked for, that of all would be. */
  readsAhead = false;
  /** The same for all that are alone. */
  readonly #alone = new Map<ProviderId, RowLink>();

  #clusters = 0;

  /** How many clients there are, counting those of several records once; without those that are deleted everywhere. */
  get clusters(): number {
    return this.#clusters;
  }

  *take(changed: ReadonlySet<ClientKey>, links: Links): Steps<void> {
    this.#clusters = yield* countClusters(links.index);
    const found = yield* this.#found.renew(links);
    let count = 0;
    for (const key of bothOf(changed, found)) {
      count += this.#renew(key, links);
      if (count < CLIENTS_IN_STEP) continue;
      count = 0;
      yield;
    }
  }

  /** Reads ahead what takes longer than a glance: a filter by it then takes no time. */
  *later(isWanted: () => boolean): Steps<void> {
    for (const key of this.#unread) {
      if (!isWanted()) return;
      this.#unread.delete(key);
      const link = this.#links.get(key);
      link?.reason();
      link?.differing();
      if (this.#unread.size % LINKS_IN_STEP === 0) yield;
    }
  }

  isElsewhere(key: ClientKey): boolean {
    return this.#links.get(key)?.where === IN_BOTH;
  }

  /** The client with its link; to be asked once the lists of all providers are complete. */
  rowOf(client: Client): Client & Pick<ClusterRow, 'link'> {
    return { ...client, link: this.#linkOf(client) };
  }

  #linkOf({ key, provider }: Client): RowLink {
    const link = this.#links.get(key);
    if (link !== undefined) return link.where === null ? { ...link, where: provider } : link;
    const known = this.#alone.get(provider);
    if (known !== undefined) return known;
    const alone = { ...ALONE, where: provider };
    this.#alone.set(provider, alone);
    return alone;
  }

  /** Returns how many records had to be looked at. */
  #renew(key: ClientKey, links: Links): number {
    this.#unread.delete(key);
    const standing = standingOf(links.index, key);
    const own = links.clientOf(key);
    if (standing === null || own === null) {
      this.#links.delete(key);
      return 1;
    }
    const others = standing.members.flatMap((member) =>
      member === key ? [] : (links.clientOf(member) ?? []),
    );
    const surroundings = { standing, links, found: this.#found, isWhole: false };
    const link = toLink([own, ...others], surroundings);
    // Of one record alone it is asked where else the client is, even where the record is deleted.
    const isElsewhere = others.some(
      ({ provider, deletedAt }) => provider !== own.provider && deletedAt === null,
    );
    if (link.strength === null && link.findings.length === 0) this.#links.delete(key);
    else {
      this.#links.set(key, { ...link, where: isElsewhere ? IN_BOTH : null });
      if (others.length > 0) this.#unread.add(key);
      if (this.readsAhead) {
        link.reason();
        link.differing();
      }
    }
    return standing.members.length;
  }
}
