import type { Field } from '#domain/field.ts';
import { isSharedFieldId } from '#domain/fields/shared.ts';
import { messages } from './messages.ts';

/** What a field is called: a provider's own brings its name along. */
export function fieldName({ id, label }: Field): string {
  if (label !== null) return label();
  return isSharedFieldId(id) ? messages.fields[id] : id;
}
