import type { FieldLookup } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import type { SortKey } from '#query/client-query.ts';
import { announce } from '#ui/primitives/announce.ts';
import type { ChangeQuery } from '#ui/filters/with-part.ts';

/** Puts the list in another order, and says so to those who listen. */
export function sortList(
  ask: ChangeQuery,
  change: (sort: readonly SortKey[]) => readonly SortKey[],
  fieldOf: FieldLookup,
): void {
  ask((latest) => {
    const sort = change(latest.sort);
    announce(orderWords(sort, fieldOf));
    return { ...latest, sort };
  }, 'push');
}

function orderWords(sort: readonly SortKey[], fieldOf: FieldLookup): string {
  return messages.table.sorting.said(
    sort.flatMap(({ field: id, descending }) => {
      const field = fieldOf(id);
      if (field === null) return [];
      return [{ label: messages.details.inSentence(fieldName(field)), isDescending: descending }];
    }),
  );
}
