import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { QueryPart } from '#query/client-query.ts';

/** Always in the bar: most questions are about them. */
const STANDING: readonly QueryPart[] = [SHARED.updated.id, SHARED.deleted.id];

export function isStanding({ id }: Field): boolean {
  return STANDING.includes(id);
}

/**
 * Which fields have a chip in the bar, in the order of the chips. Where there is little room (`isNarrow`), what asks
 * nothing gives way: all that is asked is in sight, or begins there, in a line that comes with it.
 */
export function barFields(
  fields: readonly Field[],
  asked: readonly QueryPart[],
  open: Field | 'menu' | null,
  isNarrow: boolean,
) {
  const standing = fields
    .filter(isStanding)
    .toSorted((a, b) => STANDING.indexOf(a.id) - STANDING.indexOf(b.id));
  const first = standing.filter((field) => !isNarrow || asked.includes(field.id) || field === open);
  // What is being asked for the first time has its chip already, so that its editor never moves.
  const added = fields
    .filter((field) => !isStanding(field) && (asked.includes(field.id) || field === open))
    .toSorted((a, b) => placeOf(asked, a) - placeOf(asked, b));
  return { first, added };
}

/** What is new comes last. */
function placeOf(asked: readonly QueryPart[], { id }: Field): number {
  const place = asked.indexOf(id);
  return place === -1 ? asked.length : place;
}
