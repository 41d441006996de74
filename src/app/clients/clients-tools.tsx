import { HistogramTool } from '#app/histogram/histogram-tool.tsx';
import { ColumnsTool } from '#app/columns/columns-tool.tsx';
import type { ColumnsInForce } from '#app/columns/use-columns.ts';
import type { ExportedList } from '#app/export/exported-list.ts';
import { ExportTool } from '#app/export/export-tool.tsx';
import type { AskedExport } from '#app/export/use-asked-export.ts';
import type { Question } from '#app/state/question.tsx';
import { SortTool } from '#ui/table/sort-tool.tsx';
import { PrintList } from './print-list.tsx';
import type { Scope } from './scope.ts';
import { sortList } from './sorting.ts';

interface ClientsToolsProps {
  readonly scope: Scope;
  readonly columns: ColumnsInForce;
  readonly list: ExportedList;
  readonly exporting: AskedExport;
  readonly question: Question;
  readonly onPrint: () => void;
  /** Begins to select where there are no boxes; `null` where there is nobody to select. */
  readonly onSelect: (() => void) | null;
}

/** What can be done with the list as a whole. On a phone, some of it stands beside the providers, the rest beside the search. */
export function ClientsTools({ scope, columns, question, ...props }: ClientsToolsProps) {
  return (
    <div className="flex shrink-0 items-center gap-1 pr-4 pl-1 max-md:contents">
      <HistogramTool />
      <div className="flex shrink-0 items-center justify-end gap-1 max-md:order-1 max-md:grow-9 max-md:gap-0">
        <ColumnsTool offered={scope.columns} label={scope.label} columns={columns} />
        <ExportTool list={props.list} exporting={props.exporting} />
      </div>
      <PrintList onPrint={props.onPrint} />
      <div className="order-6 md:hidden">
        <SortTool
          shown={columns.fields}
          offered={scope.columns}
          sort={question.query.sort}
          onSort={(sort) => sortList(question.ask, () => sort, scope.fieldOf)}
          onSelect={props.onSelect}
        />
      </div>
    </div>
  );
}
