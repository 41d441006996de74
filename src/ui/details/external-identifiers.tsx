import type { Client } from '#core/client.ts';
import { words } from '#core/words.ts';
import { Absent } from '#ui/absent.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { DayOf } from './exact-time.tsx';
import { Section } from './section.tsx';

const HEADER = 'h-7 pr-2 text-start text-label font-normal text-muted';
const CELL = 'py-1 pr-2 align-top wrap-anywhere';
const DAY = 'py-1 pr-2 align-top text-table whitespace-nowrap text-muted';

interface ExternalIdentifiersProps {
  readonly client: Client;
}

/** What other systems call a client; it says so where none does. */
export function ExternalIdentifiers({ client: { externalIdentifiers } }: ExternalIdentifiersProps) {
  return (
    <Section heading={words.details.externalIdentifiers}>
      {externalIdentifiers.length === 0 ? (
        <p className="py-1 text-body text-muted">{words.details.noExternalIdentifiers}</p>
      ) : (
        <table className="w-full text-body">
          <thead>
            <tr>
              <th scope="col" className={HEADER}>
                {words.details.identifierType}
              </th>
              <th scope="col" className={HEADER}>
                {words.details.identifier}
              </th>
              <th scope="col" className={HEADER}>
                {words.details.created}
              </th>
              <th scope="col" className={HEADER}>
                {words.details.updated}
              </th>
              <th scope="col">
                <span className="sr-only">{words.details.copyColumn}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {externalIdentifiers.map(({ type, value, createdAt, updatedAt }, index) => (
              <tr key={index}>
                <td className={CELL}>{type === null ? <Absent /> : <bdi>{type}</bdi>}</td>
                <td className={CELL}>
                  <bdi className="figures">{value}</bdi>
                </td>
                <td className={DAY}>
                  {createdAt === null ? <Absent /> : <DayOf instant={createdAt} />}
                </td>
                <td className={DAY}>
                  {updatedAt === null ? <Absent /> : <DayOf instant={updatedAt} />}
                </td>
                <td className="w-7 align-top">
                  <CopyButton
                    key={value}
                    text={value}
                    what={`${type ?? ''} ${words.details.identifier}`.trim()}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
