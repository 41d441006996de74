import type { RejectedRow } from '#domain/client.ts';

/** Why a row was rejected, in one line: `created_at: no date-time; email: no text`. */
export function reasonOf({ faults }: RejectedRow): string {
  return faults.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`).join('; ');
}
