import type { Field, FieldGroup, FieldId } from '#domain/field.ts';
import { isPureDuplicate, isSharedFieldId } from '#domain/fields/shared.ts';
import { fold } from '#domain/fold.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';

/** What stands together in the menu, below a heading where there is one. */
export interface MenuGroup {
  readonly heading: string | null;
  readonly fields: readonly Field[];
}

/**
 * What the menu shows: of nothing typed, what was used last and then every group of fields; else what is
 * called so, from what begins with it to what only has it somewhere.
 */
export function menuGroups(
  fields: readonly Field[],
  typed: string,
  recent: readonly FieldId[],
  providerLabel: string,
): readonly MenuGroup[] {
  const offered = fields.filter((field) => !isPureDuplicate(field));
  const wanted = wordsOf(typed);
  if (wanted.length > 0) {
    const found = offered
      .map((field) => ({ field, rank: rankOf(field, wanted) }))
      .filter(({ rank }) => rank < NOT_CALLED)
      .toSorted((a, b) => a.rank - b.rank);
    return [{ heading: null, fields: found.map(({ field }) => field) }];
  }
  const used = recent.flatMap((id) => offered.find((field) => field.id === id) ?? []);
  const headings = { ...messages.details.groups, ...messages.filterEditors.menu.groups };
  const headingOf = (group: FieldGroup) =>
    group === 'provider' ? messages.details.onlyIn(providerLabel) : headings[group];
  const groups = [...new Set(offered.map(({ group }) => group))].map((group) => ({
    heading: headingOf(group),
    fields: offered.filter((field) => field.group === group),
  }));
  return used.length === 0
    ? groups
    : [{ heading: messages.filterEditors.menu.recent, fields: used }, ...groups];
}

const NOT_CALLED = 3;

/** 0 where its name begins with what was typed, 1 where a word of it does, 2 where it has it somewhere. */
function rankOf(field: Field, wanted: readonly string[]): number {
  const name = calledOf(field);
  if (!wanted.every((word) => name.includes(word))) return NOT_CALLED;
  if (name.startsWith(wanted.join(' '))) return 0;
  return wanted.every((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 1 : 2;
}

/** Whether a field is called what was typed, by its name or by another that people use for it. */
export function isFieldCalled(field: Field, typed: string): boolean {
  return rankOf(field, wordsOf(typed)) < NOT_CALLED;
}

/** Folded: a field's name, and what else it is called. */
function calledOf(field: Field): string {
  const others = isSharedFieldId(field.id)
    ? messages.filterEditors.menu.alsoCalled[field.id]
    : undefined;
  return fold(`${fieldName(field)} ${others ?? ''}`);
}

function wordsOf(typed: string): readonly string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
