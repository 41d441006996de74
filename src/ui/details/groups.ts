import type { FieldGroup } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';

/** The groups of fields, from what most people look for to what few do. */
export const GROUPS = [
  'identity',
  'contact',
  'address',
  'tax',
  'billing',
  'identifiers',
  'dates',
  'provider',
  'notes',
] as const satisfies readonly FieldGroup[];

export function headingOf(group: FieldGroup, providerLabel: string): string {
  return group === 'provider'
    ? messages.details.onlyIn(providerLabel)
    : messages.details.groups[group];
}
