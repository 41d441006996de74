import type { Client, ClientKey } from '#domain/client.ts';
import type { NonEmpty } from '#domain/non-empty.ts';
import { compareClients } from '#comparison/comparison.ts';
import type { LinkFinding } from '#i18n/types/both.ts';
import { counterpartsOf } from '#linking/counterparts.ts';
import { decidingReason, type Standing } from '#linking/standing.ts';
import { whyOf } from '#app/linked/why-of.ts';
import { FINDINGS, IN_BOTH, LINKED, type RowLink } from './cluster-row.ts';
import type { FoundKeys } from './found-keys.ts';
import type { Links } from './links-store.ts';

/** What a row's link is found by, beside its records. */
interface Surroundings {
  readonly standing: Standing;
  readonly links: Links;
  readonly found: FoundKeys;
  /** Whether the lists of all providers are complete. */
  readonly isWhole: boolean;
}

/** What is known of records that are one client, the one that names them in front. */
export function toLink(records: NonEmpty<Client>, surroundings: Surroundings): RowLink {
  const { standing, links, isWhole } = surroundings;
  const { index, clientOf } = links;
  const [own] = records;
  const present = records.filter(({ deletedAt }) => deletedAt === null);
  const providers = new Set(
    (present.length === 0 ? records : present).map((each) => each.provider),
  );
  const isDeletedElsewhere =
    present.length > 0 && records.some(({ provider }) => !providers.has(provider));
  return {
    where: providers.size > 1 ? IN_BOTH : isWhole ? own.provider : null,
    strength: LINKED.find((known) => known === standing.strength) ?? null,
    findings: findingsOf(surroundings, isDeletedElsewhere),
    reason: once(() => decidingReason(index, own.key)),
    why: () => whyOf(links, own.key),
    differing: once(() => {
      const [first] = counterpartsOf(index, own.key);
      const other = first === undefined ? null : clientOf(first);
      return (
        other &&
        compareClients(own, other)
          .fields.filter(({ result }) => result === 'different')
          .map(({ field }) => field)
      );
    }),
  };
}

function findingsOf(
  { standing, found }: Surroundings,
  isDeletedElsewhere: boolean,
): readonly LinkFinding[] {
  const { members } = standing;
  const isAmong = (keys: ReadonlySet<ClientKey>) => members.some((key) => keys.has(key));
  const has: Readonly<Record<LinkFinding, boolean>> = {
    conflict: standing.isConflict,
    suggestion: standing.isSuggested,
    duplicate: standing.isDuplicate,
    deleted: isDeletedElsewhere,
    'many-names': isAmong(found.atManyNames),
    'shared-vat': standing.sharesVat,
    dangling: isAmong(found.dangling),
    disputed: standing.isDisputed,
  };
  return FINDINGS.filter((finding) => has[finding]);
}

/** What is found when it is first asked for. */
function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | null = null;
  return () => (found ??= { value: find() }).value;
}
