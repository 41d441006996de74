export type ConnectionMode = 'configured' | 'live' | 'staging' | 'sandbox' | 'absent';

/** The texts around the table: the bands above and below it, and what stands in its place. */
export interface ScreenMessages {
  readonly product: string;
  /** The heading of a list's page. */
  readonly clientsOf: (provider: string) => string;
  /** The page's title: `Àncora Studio · wethod clients · Rubrica`. */
  readonly title: (parts: readonly string[]) => string;
  readonly notStarted: string;
  readonly skipToClients: string;
  /** The line of controls above the list. */
  readonly listTools: string;

  /** Shows and hides the clients by date. */
  readonly histogram: string;
  readonly export: string;
  /** On its button while a file is written, or waits for the list; `part` is from 0 to 1. */
  readonly exportBusy: (part: number) => string;
  readonly exportClients: string;

  readonly providers: string;
  /** The list of all providers’ clients together, in the switch. */
  readonly both: string;
  readonly modes: Readonly<Record<ConnectionMode, string>>;
  readonly count: (count: number) => string;

  readonly demo: string;
  /** The same where there is little room. */
  readonly demoShort: string;
  /** `Connect wethod or Qonto`. */
  readonly connect: (providers: readonly string[]) => string;
  readonly dismiss: string;

  readonly displayMenu: string;
  /** All that can be done, to be found by its name. */
  readonly commands: string;
  readonly shortcuts: string;

  /** `640 clients`, `42 of 640`. */
  readonly shown: (shown: number, loaded: number) => string;
  /** How many deleted clients answer, and are hidden: `65 deleted hidden`. */
  readonly hidden: (count: number) => string;
  readonly showHidden: string;
  /** `1,200 of 10,400`, `1,200 so far`. */
  readonly loaded: (loaded: number, total: number | null) => string;
  readonly shownOfLoading: (shown: number, progress: string) => string;
  readonly loading: string;
  readonly waitingFor: (provider: string) => string;
  readonly completeAsOf: (time: string) => string;
  /** A refresh sees what has a new date; a check reads everything again. */
  readonly allCheckedAt: (time: string) => string;
  /** Where the provider offers no way to find out whether any is missing. */
  readonly readAt: (time: string) => string;
  readonly changesReadAt: (time: string) => string;
  readonly allReadAt: (time: string) => string;
  readonly allRead: string;
  readonly checkAgain: string;
  readonly incomplete: string;
  /** `incomplete: 9,830 of 10,400, Qonto did not answer in time`. */
  readonly incompleteBecause: (progress: string, cause: string) => string;
  readonly unproved: (provider: string) => string;
  /** The rows are here; the check that no other is missing is under way. */
  readonly checking: (known: number) => string;
  readonly checkingSlowly: (known: number, provider: string) => string;
  readonly checked: (verified: number, known: number) => string;
  readonly recentChanges: (count: number) => string;
  readonly markSeen: string;
  readonly printList: string;
  readonly notRefreshedBecause: (cause: string) => string;
  readonly refreshing: string;
  /** Where a list has several providers: `Qonto: complete as of 14:32`. */
  readonly ofProvider: (provider: string, said: string) => string;
  /** While there is no network; `time` is `null` where not all clients have come. */
  readonly offline: (time: string | null) => string;
  /** Read aloud once there is one again. */
  readonly online: string;
  readonly refresh: string;
  readonly goOn: string;
  /** Read aloud after a refresh. */
  readonly noChanges: string;
  readonly changed: string;
  readonly complete: string;

  readonly close: string;
  readonly datesIn: string;

  /** Above a printed list that is longer than what is printed. */
  readonly printedFirst: (printed: number, count: number) => string;

  readonly notConnected: (provider: string) => string;
}
