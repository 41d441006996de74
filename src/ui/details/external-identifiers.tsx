import type { Client, ExternalIdentifier, Instant } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { messages } from '#i18n/messages.ts';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { cutText, MOST_IN_LINE } from '#ui/primitives/cut-text.ts';
import { FieldNote } from './field-notes.tsx';
import { DayOf } from './exact-time.tsx';
import { LongText } from './long-text.tsx';
import { Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';
import { useParts } from './use-parts.ts';

/**
 * The dates stand one above the other: in a drawer, four columns leave no room for the types and identifiers that
 * are most common, and these would be broken in the middle.
 */
const COLUMNS = [
  { names: () => [messages.drawer.identifierType], className: 'w-21.5' },
  { names: () => [messages.drawer.identifier], className: '' },
  { names: () => [messages.fields.created, messages.fields.updated], className: 'w-20.5' },
] as const;
/** Of a type, where it is said aloud. */
const MOST_IN_LABEL = 40;
const CELL = 'py-1 pr-1.5 align-top wrap-anywhere';

interface ExternalIdentifiersProps {
  readonly client: Client;
}

/** What other systems call a client, and since when; it says so where none does. */
export function ExternalIdentifiers({ client: { externalIdentifiers } }: ExternalIdentifiersProps) {
  const { shown, next, left, onMore } = useParts(externalIdentifiers);
  return (
    <Section heading={messages.drawer.externalIdentifiers}>
      {externalIdentifiers.length === 0 ? (
        <p className="py-1 text-table text-muted">{messages.drawer.noExternalIdentifiers}</p>
      ) : (
        <table className="w-full table-fixed text-table">
          <thead>
            <tr className="text-label text-muted">
              {COLUMNS.map(({ names, className }, index) => (
                <th
                  key={index}
                  scope="col"
                  className={`pt-1.5 pr-1.5 text-start align-top font-normal ${className}`}
                >
                  {names().map((name) => (
                    <span key={name} className="block">
                      {name}
                    </span>
                  ))}
                </th>
              ))}
              <th scope="col" className="w-7">
                <span className="sr-only">{messages.drawer.copying}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((identifier, index) => (
              <Row key={index} identifier={identifier} />
            ))}
          </tbody>
        </table>
      )}
      {next > 0 && (
        <ShowMore
          label={messages.drawer.showMore(next, left)}
          isLast={next === left}
          onMore={onMore}
        />
      )}
    </Section>
  );
}

function Row({ identifier }: { readonly identifier: ExternalIdentifier }) {
  const { type, value, createdAt, updatedAt } = identifier;
  return (
    <tr>
      <td className={CELL}>{type === null ? <EmptyValue /> : <bdi>{cutText(type)}</bdi>}</td>
      <td className={CELL}>
        <bdi className="figures">
          <LongText text={value} most={MOST_IN_LINE} />
        </bdi>
        <FieldNote field={SHARED.externalIdentifiers.id} text={value} />
      </td>
      <td className="py-1 align-top text-label leading-5 text-muted">
        <When instant={createdAt} />
        <When instant={updatedAt} />
      </td>
      <td className="align-top">
        <CopyButton
          key={value}
          text={value}
          className="thumb"
          what={messages.drawer.identifierOf(type === null ? null : cutText(type, MOST_IN_LABEL))}
        />
      </td>
    </tr>
  );
}

function When({ instant }: { readonly instant: Instant | null }) {
  return (
    <span className="block">{instant === null ? <EmptyValue /> : <DayOf instant={instant} />}</span>
  );
}
