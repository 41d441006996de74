import type { ClientQuery } from '#query/client-query.ts';
import { DIFFERENCES, DIFFERS, REASON } from './link-fields.ts';

const COMPARING: ReadonlySet<string> = new Set([REASON.id, DIFFERS.id, DIFFERENCES.id]);

/** Whether a question asks of every link what takes longer than a glance to find. */
export function asksToCompare({ sort, filters }: ClientQuery): boolean {
  return (
    sort.some(({ field }) => COMPARING.has(field)) ||
    filters.some(({ field }) => COMPARING.has(field.id))
  );
}
