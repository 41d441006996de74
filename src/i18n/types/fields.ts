import type { SharedFieldId } from '#domain/fields/shared.ts';

/** What the fields of more than one provider are called: on columns, in the drawer, on paper. */
export type FieldMessages = Readonly<Record<SharedFieldId, string>>;
