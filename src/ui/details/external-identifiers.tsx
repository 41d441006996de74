import type { Client, ExternalIdentifier, Instant } from '#core/client.ts';
import { words } from '#core/words.ts';
import { Absent } from '#ui/absent.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { DayOf } from './exact-time.tsx';
import { Section } from './section.tsx';

const COLUMNS = [
  { heading: words.details.identifierType, className: 'w-19' },
  { heading: words.details.identifier, className: '' },
  { heading: words.details.created, className: 'w-20.5' },
  { heading: words.details.updated, className: 'w-20.5' },
] as const;
const CELL = 'py-1 pr-2 align-top wrap-anywhere';

interface ExternalIdentifiersProps {
  readonly client: Client;
}

/** What other systems call a client, and since when; it says so where none does. */
export function ExternalIdentifiers({ client: { externalIdentifiers } }: ExternalIdentifiersProps) {
  return (
    <Section heading={words.details.externalIdentifiers}>
      {externalIdentifiers.length === 0 ? (
        <p className="py-1 text-body text-muted">{words.details.noExternalIdentifiers}</p>
      ) : (
        <table className="w-full table-fixed text-table">
          <thead>
            <tr className="text-label text-muted">
              {COLUMNS.map(({ heading, className }) => (
                <th
                  key={heading}
                  scope="col"
                  className={`h-7 pr-2 text-start font-normal ${className}`}
                >
                  {heading}
                </th>
              ))}
              <th scope="col" className="w-7">
                <span className="sr-only">{words.details.copying}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {externalIdentifiers.map((identifier, index) => (
              <Row key={index} identifier={identifier} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ identifier }: { readonly identifier: ExternalIdentifier }) {
  const { type, value, createdAt, updatedAt } = identifier;
  return (
    <tr>
      <td className={CELL}>{type === null ? <Absent /> : <bdi>{type}</bdi>}</td>
      <td className={CELL}>
        <bdi className="figures">{value}</bdi>
      </td>
      <When instant={createdAt} />
      <When instant={updatedAt} />
      <td className="align-top">
        <CopyButton key={value} text={value} what={words.details.identifierOf(type)} />
      </td>
    </tr>
  );
}

function When({ instant }: { readonly instant: Instant | null }) {
  return (
    <td className="py-1 align-top text-label leading-5 whitespace-nowrap text-muted">
      {instant === null ? <Absent /> : <DayOf instant={instant} />}
    </td>
  );
}
