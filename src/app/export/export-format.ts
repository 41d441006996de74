import type { ExportFormat } from '#i18n/types/export.ts';
import type { CsvDialect } from './csv-writer.ts';

/** The kind of file, with what it depends on beside its rows: all that a writer has to know. */
export type FileKind =
  | { readonly type: 'xlsx' }
  | { readonly type: 'csv'; readonly dialect: CsvDialect };

export function fileKindOf(format: ExportFormat, hasDecimalComma: boolean): FileKind {
  switch (format) {
    case 'xlsx':
      return { type: 'xlsx' };
    case 'csv-spreadsheet':
      return {
        type: 'csv',
        dialect: { reader: 'spreadsheet', separator: hasDecimalComma ? ';' : ',' },
      };
    case 'csv-program':
      return { type: 'csv', dialect: { reader: 'program' } };
  }
}

/** With which a file's name ends. */
export function extensionOf(format: ExportFormat): 'xlsx' | 'csv' {
  return format === 'xlsx' ? 'xlsx' : 'csv';
}
