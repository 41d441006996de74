import { HistogramTool } from '#app/histogram/histogram-tool.tsx';
import { ColumnsTool } from '#app/columns/columns-tool.tsx';
import type { ColumnsInForce } from '#app/columns/use-columns.ts';
import type { ExportedList } from '#app/export/exported-list.ts';
import { ExportTool } from '#app/export/export-tool.tsx';
import type { AskedExport } from '#app/export/use-asked-export.ts';
import { PrintList } from './print-list.tsx';
import type { Scope } from './scope.ts';

interface ClientsToolsProps {
  readonly scope: Scope;
  readonly columns: ColumnsInForce;
  readonly list: ExportedList;
  readonly exporting: AskedExport;
  readonly onPrint: () => void;
}

/** What can be done with the list as a whole. */
export function ClientsTools({ scope, columns, list, exporting, onPrint }: ClientsToolsProps) {
  return (
    <div className="flex shrink-0 items-center gap-1 pr-4 pl-1 max-md:pr-3">
      <HistogramTool />
      <ColumnsTool offered={scope.columns} label={scope.label} columns={columns} />
      <ExportTool list={list} exporting={exporting} />
      <PrintList onPrint={onPrint} />
    </div>
  );
}
