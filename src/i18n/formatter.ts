import type { Instant } from '#domain/client.ts';
import type { Formatter } from '#domain/field.ts';
import { countryName } from './country-name.ts';
import { locale } from './locale.ts';
import { messages } from './messages.ts';

/** Values in the viewer's language and formats; the form of a moment is the caller's choice. */
export function formatterWith(instant: (instant: Instant) => string): Formatter {
  return {
    number: (value) => locale().number(value),
    day: (day) => locale().date(Date.parse(day), 'day', 'UTC'),
    instant,
    country: countryName,
    kind: (kind) => messages.table.kinds[kind],
    emailRole: (role) => messages.details.emails[role],
    addressRole: (role) => messages.details.addressRoles([role]),
    eInvoicingType: (type) => messages.details.eInvoicing[type],
    identifiers: (count, types) => messages.table.identifiers(count, types),
  };
}

/** Where no moment is written, or for programs: moments in ISO 8601. */
export const formatter: Formatter = formatterWith((instant) => new Date(instant).toISOString());
