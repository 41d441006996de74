import type { Client, ExternalIdentifier, Instant } from '#domain/client.ts';
import type { Field, FieldGroup } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { dayDate, dayOf, exactDate } from '#ui/primitives/dates.ts';
import { toAddressGroups } from './address-groups.ts';
import { fieldRows, type RowValue } from './field-rows.ts';
import { GROUPS, headingOf } from './groups.ts';

/** A client whole, as texts: what is copied and printed is what the drawer shows. */
export interface Sheet {
  readonly title: string;
  /** Whose client it is. */
  readonly subtitle: string;
  readonly sections: readonly SheetSection[];
}

interface SheetSection {
  readonly heading: string;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly label: string;
  /** Lines of an address or a note are kept. */
  readonly text: string;
  /** When other systems came to know it. */
  readonly note: string | null;
}

/** Sections without a value are left out, and so is what is missing. */
export function toSheet(
  client: Client,
  fields: readonly Field[],
  providerLabel: string,
  zone: string,
): Sheet {
  return {
    title: client.name ?? client.legalName ?? messages.table.noName,
    subtitle: messages.details.clientOf(providerLabel),
    sections: [...GROUPS, 'technical' as const]
      .map((group) => ({
        heading: headingIn(group, providerLabel),
        rows: fields
          .filter((field) => field.group === group && isOwnRow(field))
          .flatMap((field) => rowsOf(field, client, zone)),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Where the drawer draws more than rows, its own heading says what they are. */
function headingIn(group: FieldGroup, providerLabel: string): string {
  if (group === 'address') return messages.fields.addresses;
  if (group === 'identifiers') return messages.drawer.externalIdentifiers;
  return headingOf(group, providerLabel);
}

/** The name says nothing of the kind and the legal name, which the drawer shows below it. */
function isOwnRow({ shownWith }: Field): boolean {
  return shownWith === null || shownWith === SHARED.name.id;
}

function rowsOf(field: Field, client: Client, zone: string): readonly SheetRow[] {
  if (field.id === SHARED.addresses.id) {
    return toAddressGroups(client.addresses).map(({ roles, lines }) => ({
      label: messages.details.addressRoles(roles),
      text: lines.join('\n'),
      note: null,
    }));
  }
  if (field.id === SHARED.externalIdentifiers.id) {
    return client.externalIdentifiers.map((identifier) => identifierRow(identifier, zone));
  }
  return fieldRows(field, client).map(({ label, value }) => ({
    label,
    text: written(value, zone),
    note: null,
  }));
}

function identifierRow(identifier: ExternalIdentifier, zone: string): SheetRow {
  const { type, value, createdAt, updatedAt } = identifier;
  const { inSentence } = messages.details;
  const when = (field: Field, at: Instant | null) =>
    at === null ? [] : [`${fieldName(field)} ${dayOf(at, zone)}`];
  const note = [...when(SHARED.created, createdAt), ...when(SHARED.updated, updatedAt)];
  return {
    label: type ?? messages.drawer.identifier,
    text: value,
    note:
      note.length === 0
        ? null
        : note.map((each, place) => (place === 0 ? each : inSentence(each))).join(', '),
  };
}

function written(value: RowValue, zone: string): string {
  if (value.type === 'day') return dayDate(value.day);
  return value.type === 'instant' ? exactDate(value.instant, zone) : value.text;
}
