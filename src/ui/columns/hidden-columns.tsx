import type { Field, FieldGroup } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { shown, type ChangeColumns } from '#query/column-changes.ts';
import { announce } from '#ui/primitives/announce.ts';
import { focusPlace, focusTo } from '#ui/primitives/focus-places.ts';
import { besides } from './besides.ts';

interface HiddenColumnsProps {
  /** Those of the other columns that are looked for. */
  readonly fields: readonly Field[];
  readonly providerLabel: string;
  readonly onChange: (change: ChangeColumns) => void;
}

/** The columns that are not shown, by what they are about: a box shows each, at the end of the list. */
export function HiddenColumns({ fields, providerLabel, onChange }: HiddenColumnsProps) {
  if (fields.length === 0) return null;
  const groups = Map.groupBy(fields, ({ group }) => group);
  const lines = [...groups.values()].flat();
  return (
    <section className="border-t border-line pt-2 pb-2">
      <h2 className="px-3 pb-1 text-label text-muted max-md:px-4">{messages.columns.more}</h2>
      {[...groups].map(([group, members]) => (
        <fieldset key={group} className="px-1 pb-1">
          <legend className="px-2 pt-1 text-label font-strong max-md:px-3">
            {headingOf(group, providerLabel)}
          </legend>
          {members.map((field) => (
            <label
              key={field.id}
              {...focusPlace(`hidden ${field.id}`)}
              {...focusTo(`hidden ${besides(lines, field) ?? ''}`)}
              className="flex h-8 items-center gap-2 rounded-md pr-2 pl-7 hover:bg-hover max-md:h-11 max-md:pl-12"
            >
              <input
                type="checkbox"
                checked={false}
                onChange={() => {
                  onChange((all) => shown(all, field.id));
                  announce(messages.columns.said.shown(fieldName(field)));
                }}
                className="select-box"
              />
              <span className="truncate">{fieldName(field)}</span>
              {field.id === SHARED.deleted.id && (
                <span className="truncate text-label text-muted">
                  {messages.columns.whileDeleted}
                </span>
              )}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function headingOf(group: FieldGroup, providerLabel: string): string {
  return group === 'provider'
    ? messages.columns.onlyIn(providerLabel)
    : messages.columns.groups[group];
}
