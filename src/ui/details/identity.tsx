import type { Client } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { cutText, MOST_IN_LINE } from '#ui/primitives/cut-text.ts';
import { DatedText } from '#ui/primitives/dated-text.tsx';
import { dayOf } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { FieldNote } from './field-notes.tsx';
import { LongText } from './long-text.tsx';

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
    <div className="pt-0.5 pb-3">
      <h2 className={`text-heading font-strong wrap-anywhere ${isDeleted ? 'text-muted' : ''}`}>
        <bdi>
          <LongText text={name ?? legalName ?? messages.table.noName} most={MOST_IN_LINE} />
        </bdi>
      </h2>
      <FieldNote field={SHARED.name.id} text={null} />
      {name !== null && legalName !== null && legalName !== name && (
        <div className="text-table text-muted wrap-anywhere">
          <span className="sr-only">{messages.fields.legalName + messages.filters.afterLabel}</span>
          <bdi>
            <LongText text={legalName} most={MOST_IN_LINE} />
          </bdi>
        </div>
      )}
      {(isDeleted || kind !== null || number !== null) && (
        <p className="flex min-h-7 flex-wrap items-center gap-x-2 text-table text-muted">
          {deletedAt !== null && <DeletedTag day={dayOf(deletedAt, zone)} />}
          {kind !== null && <span>{messages.table.kinds[kind]}</span>}
          {kind !== null && number !== null && <span aria-hidden="true">·</span>}
          {number !== null && (
            <span className="inline-flex items-center gap-1">
              <bdi className="figures wrap-anywhere">{cutText(number.value)}</bdi>
              <CopyButton
                key={number.value}
                text={number.value}
                className="thumb"
                what={messages.details.inSentence(number.label)}
              />
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function DeletedTag({ day }: { readonly day: string }) {
  return (
    <span className="rounded-sm border border-edge px-1.5 text-label">
      <DatedText text={messages.drawer.deletedOn(day)} dates={[day]} />
    </span>
  );
}

function listedNumber({ vatNumber, taxId }: Client) {
  if (vatNumber !== null) return { label: messages.fields.vatNumber, value: vatNumber };
  return taxId === null ? null : { label: messages.fields.taxId, value: taxId };
}
