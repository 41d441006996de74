import type { AddressRole, Client, ClientKind, EInvoicingCode, Email, Instant } from './client.ts';

/**
 * A field: one thing that is known of a client. Columns, orders, filters and the drawer are uses of it, and
 * know no more of a client than its fields say.
 */
export type Field<Id extends FieldId = FieldId> = {
  [Type in FieldType]: FieldOf<Type, Id>;
}[FieldType];

/** `name`, or of one provider only `wethod.payment_condition`. It stands in links. */
export type FieldId = string;

/** What a value is: this decides how it is ordered, compared, filtered and drawn. */
export type FieldType = keyof Values;

interface Values {
  text: string;
  /** A number or a code that somebody copies. */
  identifier: string;
  email: string;
  phone: string;
  /** As written by somebody: it may be no address at all. */
  website: string;
  /** Several lines, whose breaks are kept. */
  prose: string;
  number: number;
  /** `2026-01-31`; where no such day was written, what was. */
  day: string;
  instant: Instant;
  choice: string;
  list: readonly unknown[];
}

/** What fields are put together by. */
export type FieldGroup =
  | 'identity'
  | 'contact'
  | 'address'
  | 'tax'
  | 'billing'
  | 'identifiers'
  | 'dates'
  | 'provider'
  | 'notes'
  /** What programs know a client and its settings by, without a name for people. */
  | 'technical';

interface FieldBase<Type extends FieldType, Id extends FieldId> {
  readonly id: Id;
  readonly type: Type;
  readonly group: FieldGroup;
  /** The field that says it along, where all of a client is shown: a city stands in its address. */
  readonly shownWith: FieldId | null;
  /** Its name, where only one provider has it; `null` for a shared one, whose name is among the messages. */
  readonly label: (() => string) | null;
  /** `null` where the client has none. */
  readonly read: (client: Client) => Values[Type] | null;
  /** What a person reads; `null` where the client has none. */
  readonly text: (client: Client, format: Formatter) => string | null;
}

export interface ChoiceField<Id extends FieldId = FieldId> extends FieldBase<'choice', Id> {
  /** What one of its values is called. */
  readonly nameOf: (value: string, format: Formatter) => string;
  /** All that a client has of them: of most fields one at most. */
  readonly values: (client: Client) => readonly string[];
  /** All that there can be, in order; `null` where somebody writes them. */
  readonly options: readonly string[] | null;
  /** What clients are ordered by, where that is not what a person reads; `null` comes last. */
  readonly order?: (client: Client) => number | null;
  /** The value that is meant by one that was written at another time, or elsewhere. */
  readonly meaning: (value: string) => string;
}

export interface ListField<Id extends FieldId = FieldId> extends FieldBase<'list', Id> {
  /** Each by itself, but those that another field says. */
  readonly entries: (client: Client, format: Formatter) => readonly ListEntry[];
}

export interface ListEntry {
  readonly type: Exclude<FieldType, 'number' | 'day' | 'instant' | 'choice' | 'list'>;
  /** What sets it apart from the others, `PEC`; `null` where the field's own name says it. */
  readonly label: string | null;
  readonly text: string;
}

type FieldOf<Type extends FieldType, Id extends FieldId> = Type extends 'choice'
  ? ChoiceField<Id>
  : Type extends 'list'
    ? ListField<Id>
    : FieldBase<Type, Id>;

/** How values are written for a person, in a language: the domain itself has no words. */
export interface Formatter {
  readonly number: (value: number) => string;
  readonly day: (day: string) => string;
  readonly instant: (instant: Instant) => string;
  readonly country: (country: string) => string;
  readonly kind: (kind: ClientKind) => string;
  readonly emailRole: (role: Email['role']) => string;
  readonly addressRole: (role: AddressRole) => string;
  readonly eInvoicingType: (type: EInvoicingCode['type']) => string;
  /** How many external identifiers, and of which types. */
  readonly identifiers: (count: number, types: readonly string[]) => string;
}

/** A field by its id; `null` where there is none. */
export type FieldLookup = (id: FieldId) => Field | null;

/** Finds fields of these. */
export function lookupIn(fields: readonly Field[]): FieldLookup {
  // No plain object: what is looked up here, somebody wrote into a link.
  const known = new Map(fields.map((field) => [field.id, field]));
  return (id) => known.get(id) ?? null;
}

/** What is asked first of a field: the newest, the most; of texts, from A. */
export function isDescendingFirst({ type }: Field): boolean {
  return type === 'instant' || type === 'day' || type === 'number' || type === 'list';
}

/**
 * What clients are ordered by in a field: a text as it is shown, a date or a number as it is, a list by its
 * length. `null` comes last either way.
 */
export function orderOf(
  field: Field,
  format: Formatter,
): (client: Client) => string | number | null {
  if (field.type === 'choice' && field.order !== undefined) return field.order;
  switch (field.type) {
    case 'number':
    case 'instant':
    case 'day':
      return field.read;
    case 'list':
      return (client) => field.read(client)?.length ?? null;
    default:
      return (client) => field.text(client, format);
  }
}
