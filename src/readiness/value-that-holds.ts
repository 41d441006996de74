import { addressLines } from '#domain/address-lines.ts';
import type { Client } from '#domain/client.ts';
import { sharedField, SHARED } from '#domain/fields/shared.ts';
import type { FieldId } from '#domain/field.ts';
import type { Finding } from './rule.ts';

/** Where another system has the same of a French client: wethod writes a SIREN under the register, Qonto under the tax id. */
const SAME: ReadonlyMap<FieldId, readonly FieldId[]> = new Map<FieldId, readonly FieldId[]>([
  [SHARED.taxId.id, [SHARED.taxId.id, SHARED.registrationNumber.id]],
  [SHARED.registrationNumber.id, [SHARED.registrationNumber.id, SHARED.taxId.id]],
]);

/**
 * What the other system has in the field of a finding, where nothing is found in it there; `null` where it has nothing, the
 * same text, or a fault of its own. `found` is what is found in the other client.
 */
export function valueThatHolds(
  finding: Finding,
  other: Client,
  found: readonly Finding[],
): string | null {
  // Without any address the finding is of a whole one.
  if (finding.rule === 'address.missing') return wholeAddress(other, found);
  const isFrench = finding.rule.startsWith('fr.');
  const fields = isFrench ? SAME.get(finding.field) : undefined;
  for (const field of fields ?? [finding.field]) {
    const isFaulty = found.some((each) => each.field === field && each.severity !== 'hint');
    const value = isFaulty ? null : valueOf(other, field);
    if (value !== null && value.trim() !== finding.value?.trim()) return value;
  }
  return null;
}

const PARTS = new Set<FieldId>(['street', 'zipCode', 'city', 'province', 'country']);

/** The one that an invoice goes to, on one line; `null` where a part of it is at fault. */
function wholeAddress({ addresses }: Client, found: readonly Finding[]): string | null {
  if (found.some(({ field, severity }) => PARTS.has(field) && severity !== 'hint')) return null;
  const address = addresses.find(({ role }) => role !== 'delivery');
  return address === undefined ? null : addressLines(address, (code) => code).join(', ') || null;
}

function valueOf(client: Client, field: FieldId): string | null {
  const value = sharedField(field)?.read(client) ?? null;
  return typeof value === 'string' ? value : null;
}
