/** What is exported: the list that is shown, the selected clients, or all. */
export type ExportSource = 'list' | 'selection' | 'everything';
/** What a file is written as. */
export type ExportFormat = 'xlsx' | 'csv-spreadsheet' | 'csv-program';
export type ExportColumns = 'shown' | 'all';
/** Whether a row is a client, or a client and one of its external identifiers. */
export type ExportRows = 'clients' | 'identifiers';
/** Why there is no file. */
export type ExportFailure =
  | 'worker' // the worker that writes could not be started
  | 'memory' // there was no room for it
  | 'too-many-rows' // more than a sheet can hold
  | 'count' // not as many rows were written as were asked for
  | 'fault'; // ours

/** The texts of the export: its dialog, and what a file says of itself. */
export interface ExportMessages {
  readonly source: string;
  readonly sources: Readonly<Record<ExportSource, string>>;
  readonly columns: string;
  readonly columnChoices: Readonly<Record<ExportColumns, string>>;
  readonly rows: string;
  readonly rowChoices: Readonly<Record<ExportRows, string>>;
  readonly format: string;
  readonly formats: Readonly<Record<ExportFormat, ExportFormatMessages>>;
  readonly coming: string;
  /** `total` is `null` where the provider does not say it. */
  readonly waitForAll: (total: number | null) => string;
  readonly takePart: (loaded: number) => string;
  /** Where the list has stopped before its end. */
  readonly partOnly: (loaded: number, total: number | null) => string;
  readonly download: string;
  readonly cancel: string;
  readonly waiting: (loaded: number, total: number | null) => string;
  readonly writing: (done: number, count: number) => string;
  readonly written: (rows: number, file: string) => string;
  readonly vanished: (count: number) => string;
  /** Texts that were too long for a cell. */
  readonly cut: (count: number, cells: readonly string[]) => string;
  readonly again: string;
  readonly another: string;
  readonly nothing: string;
  readonly failures: Readonly<Record<ExportFailure, string>>;
  readonly stopped: string;

  readonly identifier: Readonly<Record<'type' | 'value' | 'createdAt' | 'updatedAt', string>>;
  readonly sheets: Readonly<Record<'rows' | 'about', string>>;
  readonly about: Readonly<
    Record<
      | 'provider'
      | 'what'
      | 'question'
      | 'state'
      | 'zone'
      | 'made'
      | 'clients'
      | 'rows'
      | 'columns'
      | 'notes'
      | 'by',
      string
    >
  >;
  readonly noQuestion: string;
  readonly partial: (loaded: number, total: number | null) => string;
  /** In a file's name, in plain digits: `1200-of-10400`. */
  readonly filePart: (loaded: number, total: number | null) => string;
}

interface ExportFormatMessages {
  readonly label: string;
  readonly hint: string;
}
