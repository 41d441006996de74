import type { Client } from '#core/client.ts';
import { dayIn } from '#core/date-filter.ts';
import { words } from '#core/words.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { dayDate } from '#ui/dates.ts';
import { useMoment } from '#ui/moment.tsx';

interface IdentityProps {
  readonly client: Client;
}

/** Who a client is: the name, what kind, the number it is looked up by. */
export function Identity({ client }: IdentityProps) {
  const { zone } = useMoment();
  const { name, legalName, kind, deletedAt } = client;
  const number = listedNumber(client);
  const isDeleted = deletedAt !== null;
  return (
    <div className="pt-2.5 pb-4">
      <h2
        className={`pr-10 text-heading font-strong wrap-anywhere ${isDeleted ? 'text-muted line-through' : ''}`}
      >
        <bdi>{name ?? legalName ?? words.table.noName}</bdi>
      </h2>
      {name !== null && legalName !== null && legalName !== name && (
        <p className="text-body text-muted wrap-anywhere">
          <span className="sr-only">{words.details.legalName}: </span>
          <bdi>{legalName}</bdi>
        </p>
      )}
      {(isDeleted || kind !== null || number !== null) && (
        <p className="flex min-h-7 flex-wrap items-center gap-x-2 text-body text-muted">
          {deletedAt !== null && (
            <span className="rounded-sm border border-edge px-1.5 text-label">
              {words.details.deletedOn(dayDate(dayIn(zone, deletedAt)))}
            </span>
          )}
          {kind !== null && <span>{words.table.kinds[kind]}</span>}
          {kind !== null && number !== null && <span aria-hidden="true">·</span>}
          {number !== null && (
            <span className="inline-flex items-center gap-1">
              <bdi className="figures wrap-anywhere">{number.value}</bdi>
              <CopyButton
                key={number.value}
                text={number.value}
                what={words.details.inSentence(number.label)}
              />
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function listedNumber({ vatNumber, taxId }: Client) {
  if (vatNumber !== null) return { label: words.details.vatNumber, value: vatNumber };
  return taxId === null ? null : { label: words.details.taxId, value: taxId };
}
