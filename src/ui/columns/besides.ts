import type { Field, FieldId } from '#domain/field.ts';

/** Who takes the focus over when a line of a list goes: the next one, else the one before; `null` where there is none. */
export function besides(lines: readonly Field[], field: Field): FieldId | null {
  const at = lines.indexOf(field);
  return (lines[at + 1] ?? lines[at - 1])?.id ?? null;
}
