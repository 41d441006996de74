import { SHARED } from '#domain/fields/shared.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { Moment } from '#query/date-filter.ts';
import { aboutList, nameOfFile } from './export-about.ts';
import { extensionOf, fileKindOf } from './export-format.ts';
import type { ExportOrder } from './export-job.ts';
import { exportTable } from './export-rows.ts';
import { clientsOf, fieldsOf, type ExportChoice, type ExportedList } from './exported-list.ts';

/** What is to be written for a choice, of the list as it is now, and the file's name. */
export function toOrder(
  list: ExportedList,
  choice: ExportChoice,
  moment: Moment,
): { readonly order: ExportOrder; readonly name: string } {
  const { scope, statuses, query, only } = list;
  const { columns, rowsOf } = exportTable(fieldsOf(list, choice), choice.rows, choice.format);
  const layout = {
    columns: columns.map(({ heading, kind }) => ({ heading, kind })),
    zone: moment.zone,
    names: [messages.export.sheets.rows, messages.export.sheets.about],
  } as const;
  const facts = {
    label: scope.label,
    source: choice.source,
    query,
    only,
    hasDeleted: scope.fieldOf(SHARED.deleted.id) !== null,
    statuses,
    headings: layout.columns.map(({ heading }) => heading),
    ...moment,
    now: Date.now(),
  };
  const order = {
    clients: clientsOf(list, choice.source, moment),
    kind: fileKindOf(choice.format, locale().number(0.5).includes(',')),
    layout,
    rowsOf,
    about: (report) => aboutList(facts, report),
  } satisfies ExportOrder;
  return { order, name: nameOfFile(facts, extensionOf(choice.format)) };
}
