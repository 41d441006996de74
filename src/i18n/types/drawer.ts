/** The texts of an open client that come with its drawer. */
export interface DrawerMessages {
  /** What buttons at the head copy, within a sentence. */
  readonly all: string;
  readonly link: string;
  readonly print: string;
  /** Read aloud when a client is closed and the focus stays where it is. */
  readonly closed: string;
  readonly deletedOn: (day: string) => string;

  readonly noAddresses: string;

  readonly externalIdentifiers: string;
  readonly noExternalIdentifiers: string;
  readonly identifierType: string;
  readonly identifier: string;
  /** In a sentence: `DATEV identifier`. */
  readonly identifierOf: (type: string | null) => string;

  /** Above what came while the page was open. */
  readonly isNew: string;
  readonly whatChanged: string;
  /** Before a moment: `Noticed 12 May 2026, 14:32:05 CEST`. */
  readonly noticed: string;
  /** Read aloud before the old and the new value. */
  readonly before: string;
  readonly after: string;

  /** In place of a value that most clients need. */
  readonly missing: string;

  readonly rawRecord: string;

  /** The heading of a column of copy buttons. */
  readonly copying: string;
  readonly opensNewTab: string;

  /** Below the beginning of a long text. */
  readonly showAll: (length: number) => string;
  readonly showWhole: string;
  /** Below the first of many; `left` are not shown yet, and `next` of them come. */
  readonly showMore: (next: number, left: number) => string;
  /** In the place of a section. */
  readonly partNotShown: string;
}
