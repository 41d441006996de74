import type { Client, ClientKey } from '#domain/client.ts';
import { compareClients } from '#comparison/comparison.ts';
import type { FieldResult } from '#comparison/result.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import type { Cluster } from '#linking/link-result.ts';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { Email } from '#ui/details/field.tsx';
import { Folded } from '#ui/details/folded.tsx';
import { Section } from '#ui/details/section.tsx';
import { nameOf as clientName } from '#app/clients/name-of.ts';
import type { Links } from '#app/links/links-store.ts';
import { nameOf, SIGNS } from './compared-fields.tsx';
import { inOrder, pathBetween, turned } from './linked-records.ts';
import { pairSentence } from './told-pair.ts';

interface ClusterColumnsProps {
  readonly client: Client;
  readonly links: Links;
  readonly cluster: Cluster;
}

/** Three records or more that are one client: a column each, and how each of them came to be here. */
export function ClusterColumns({ client, links, cluster }: ClusterColumnsProps) {
  const others = cluster.members.flatMap((key) =>
    key === client.key ? [] : (links.clientOf(key) ?? []),
  );
  const systems = cluster.several.map(({ source }) => findProvider(source)?.label ?? source);
  return (
    <Section heading={messages.links.linked.several(systems)}>
      <Columns client={client} others={others} />
      {others.map((other) => (
        <Folded key={other.key} heading={messages.links.linked.whyHere(clientName(other))}>
          <Way {...{ links, cluster }} from={client.key} to={other.key} />
        </Folded>
      ))}
    </Section>
  );
}

interface ColumnsProps {
  readonly client: Client;
  readonly others: readonly Client[];
}

/**
 * The open client first; in every other column a sign says how it compares with that. A field's name has a line of its
 * own, so that three columns fit beside a list.
 */
function Columns({ client, others }: ColumnsProps) {
  const label = messages.links.linked.fields;
  const compared = others.map((other) => compareClients(client, other).fields);
  const rows = (compared[0] ?? [])
    .map(({ field, left }, row) => ({ field, left, cells: compared.map((each) => each[row]) }))
    .filter(
      ({ left, cells }) => left !== null || cells.some((cell) => (cell?.right ?? null) !== null),
    );
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
      tabIndex={0}
      className="more-aside -mx-1 overflow-x-auto px-1"
    >
      <table className="min-w-full border-collapse text-label">
        <Heads clients={[client, ...others]} />
        {rows.map(({ field, left, cells }) => (
          <tbody key={field} className="border-t border-line">
            <tr>
              <th
                scope="rowgroup"
                colSpan={others.length + 1}
                className="pt-1 text-start font-normal text-muted"
              >
                {nameOf(field)}
              </th>
            </tr>
            <tr>
              <td className={CELL}>
                <Value text={left} />
              </td>
              {cells.map((cell, place) => (
                <td key={others[place]?.key} className={CELL}>
                  {cell !== undefined && <Sign result={cell.result} column={place + 2} />}
                  <Value text={cell?.right ?? null} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** As wide as its longest word, within bounds: what does not fit beside the others is scrolled to. */
const CELL = 'max-w-56 pb-1 pr-3 align-top wrap-break-word';

function Value({ text }: { readonly text: string | null }) {
  if (text === null) return <EmptyValue />;
  return IS_EMAIL.test(text) ? <Email text={text} /> : <bdi>{text}</bdi>;
}

const IS_EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Each record by its system and the beginning of its id, or the end where others of the system begin alike. */
function Heads({ clients }: { readonly clients: readonly Client[] }) {
  return (
    <thead>
      <tr className="text-muted">
        {clients.map((each) => (
          <th key={each.key} scope="col" className="min-w-24 py-1 pr-3 text-start font-normal">
            {findProvider(each.provider)?.label}{' '}
            <bdi className="figures whitespace-nowrap">{shortId(each, clients)}</bdi>
          </th>
        ))}
      </tr>
    </thead>
  );
}

const SHORT = 8;

function shortId({ key, id, provider }: Client, clients: readonly Client[]): string {
  const begin = id.slice(0, SHORT);
  const isShared = clients.some(
    (other) => other.key !== key && other.provider === provider && other.id.startsWith(begin),
  );
  return isShared && id.length > SHORT ? `…${id.slice(-SHORT)}` : begin;
}

interface SignProps {
  readonly result: FieldResult;
  /** From 1; the first is the one that others are compared with. */
  readonly column: number;
}

/** How a value compares with the open client's: a sign, with its word for who does not see it. */
function Sign({ result, column }: SignProps) {
  // What only one has is known by the dash of the other, which is read as none.
  if (result.startsWith('only-')) return null;
  const word = messages.links.results[result]('1', String(column));
  return (
    <span className={result === 'different' ? 'text-wait' : 'text-muted'}>
      <span aria-hidden="true" title={word}>{`${SIGNS[result]}\u00a0`}</span>
      <span className="sr-only">{word} </span>
    </span>
  );
}

interface WayProps {
  readonly links: Links;
  readonly cluster: Cluster;
  readonly from: ClientKey;
  readonly to: ClientKey;
}

/** The links that lead to a record, each in a sentence; the weakest of the cluster is marked. */
function Way({ links, cluster, from, to }: WayProps) {
  const { weakest } = cluster;
  return (
    <ol className="pb-2">
      {pathBetween(cluster, from, to).map((pair) => {
        const [left, right] = [links.clientOf(pair.left), links.clientOf(pair.right)];
        if (left === null || right === null) return null;
        const clients = inOrder(left, right);
        const isWeakest = weakest?.left === pair.left && weakest.right === pair.right;
        return (
          <li key={`${pair.left} ${pair.right}`} className="py-1 text-table wrap-anywhere">
            <bdi>{clientName(clients[0])}</bdi> – <bdi>{clientName(clients[1])}</bdi>{' '}
            {isWeakest && (
              <span className="rounded-sm border border-edge px-1.5 text-label text-wait">
                {messages.links.linked.weakest}
              </span>
            )}
            <span className="block text-label text-muted">
              {pairSentence(turned(pair, clients), clients)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
