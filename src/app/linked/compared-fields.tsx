import type { Client } from '#domain/client.ts';
import { sharedField } from '#domain/fields/shared.ts';
import { compareClients } from '#comparison/comparison.ts';
import type { FieldComparison, FieldResult } from '#comparison/result.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { ownName } from '#providers/own-names.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { Folded } from '#ui/details/folded.tsx';
import { FindingsBeside } from '#app/readiness/drawer-findings.tsx';
import { sidesOf } from './told-pair.ts';

type Clients = readonly [left: Client, right: Client];

/** Before the word of a result; never alone. */
export const SIGNS: Readonly<Record<FieldResult, string>> = {
  equal: '=',
  formatting: '≈',
  different: '≠',
  'only-left': '–',
  'only-right': '–',
  none: '·',
};

const TONES: Readonly<Partial<Record<FieldResult, string>>> = { different: 'text-wait' };

/** Two records field by field: what differs first, then what one lacks; what is alike is folded away. */
export function ComparedFields({ clients }: { readonly clients: Clients }) {
  const fields = compareClients(...clients).fields.filter(
    ({ left, right }) => left !== null || right !== null,
  );
  const among = (...results: readonly FieldResult[]) =>
    fields.filter(({ result }) => results.includes(result));
  const differing = [...among('different'), ...among('only-left', 'only-right', 'none')];
  const alike = among('formatting', 'equal');
  return (
    <>
      {differing.length === 0 && (
        <p className="py-2 text-table text-muted">{messages.links.linked.allEqual}</p>
      )}
      <Compared fields={differing} clients={clients} label={messages.links.linked.fields} />
      {alike.length > 0 && (
        <Folded heading={messages.links.linked.alike(alike.length)}>
          <Compared
            fields={alike}
            clients={clients}
            label={messages.links.linked.alike(alike.length)}
          />
        </Folded>
      )}
    </>
  );
}

interface ComparedProps {
  readonly fields: readonly FieldComparison[];
  readonly clients: Clients;
  readonly label: string;
}

function Compared({ fields, clients, label }: ComparedProps) {
  const sides = sidesOf(clients);
  if (fields.length === 0) return null;
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-table">
      <thead>
        <tr className="text-label text-muted">
          {sides.map((side) => (
            <th key={side} scope="col" className="py-1 pr-2 text-start font-normal">
              {side}
            </th>
          ))}
        </tr>
      </thead>
      {fields.map((compared) => (
        <ComparedField key={compared.field} {...{ compared, clients, sides }} />
      ))}
    </table>
  );
}

interface ComparedFieldProps {
  readonly compared: FieldComparison;
  readonly clients: Clients;
  readonly sides: readonly [string, string];
}

function ComparedField({ compared, clients, sides }: ComparedFieldProps) {
  const { field, result, reason, left, right } = compared;
  const name = nameOf(field);
  const { results, resultReasons } = messages.links;
  return (
    <tbody className="border-t border-line">
      <tr>
        <th scope="rowgroup" colSpan={2} className="pt-1.5 text-start text-label font-normal">
          <span className="text-muted">{name}</span>{' '}
          <span className={`ml-1 font-strong whitespace-nowrap ${TONES[result] ?? ''}`}>
            <span aria-hidden="true">{SIGNS[result]}</span> {results[result](...sides)}
          </span>
          {reason !== null && <span className="ml-1.5 text-muted">{resultReasons[reason]}</span>}
        </th>
      </tr>
      <tr>
        {[left, right].map((value, place) => {
          const [own, other] = place === 0 ? clients : [clients[1], clients[0]];
          return (
            <td key={own.key} className="pr-2 pb-1.5 align-top">
              <ComparedValue {...{ value, field, result, own, other, sides, place }} />
              <FindingsBeside {...{ own, other, field }} />
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}

export function nameOf(field: FieldComparison['field']): string {
  const found = sharedField(field);
  return found === null ? field : fieldName(found);
}

interface ComparedValueProps {
  readonly value: string | null;
  readonly field: FieldComparison['field'];
  readonly result: FieldResult;
  readonly own: Client;
  readonly other: Client;
  readonly sides: readonly [string, string];
  /** 0 for the left one. */
  readonly place: number;
}

/** A value, and a button that copies it: where the other system has another or none, for the field that it has there. */
function ComparedValue(props: ComparedValueProps) {
  const { value, field, result, own, other, sides, place } = props;
  // In line with the value beside it, which has room around it for its button.
  if (value === null) {
    return (
      <span className="block py-1">
        <EmptyValue />
      </span>
    );
  }
  const { valueFor, valueOf } = messages.links.linked;
  const there = ownName(other.provider, field);
  const isWanted = result !== 'equal' && result !== 'none' && own.provider !== other.provider;
  const what =
    isWanted && there !== null
      ? valueFor(there, sides[1 - place] ?? '')
      : valueOf(messages.details.inSentence(nameOf(field)), sides[place] ?? '');
  return (
    <span className="flex items-start gap-1">
      <bdi className="figures min-w-0 flex-1 py-1 wrap-anywhere">{value}</bdi>
      <CopyButton key={value} text={value} what={what} className="thumb" />
    </span>
  );
}
