import { counted, grouped } from '#i18n/count.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';
/** In minutes, while the page is visible. */
export type RefreshEvery = 'off' | '1' | '5' | '15';
export type ConnectionMode = 'configured' | 'live' | 'staging' | 'sandbox' | 'absent';

export const screen = {
  product: 'Rubrica',
  /** The heading of a list's page. */
  clientsOf: (provider: string) => `${provider} clients`,
  /** The page's title: `Àncora Studio · wethod clients · Rubrica`. */
  title: (parts: readonly string[]) => [...parts, 'Rubrica'].join(' · '),
  notFound: 'There is no page at this address.',
  notFoundHow: 'The link may be incomplete, or from another version of Rubrica.',
  notStarted: 'Not available',
  toClients: 'Go to the clients',
  skipToClients: 'Skip to the clients',

  providers: 'Providers',
  modes: {
    configured: 'Configured',
    live: 'Live',
    staging: 'Staging',
    sandbox: 'Demo',
    absent: 'Not connected',
  } satisfies Record<ConnectionMode, string> as Record<ConnectionMode, string>,
  clients: (count: number) => counted(count, 'client', 'clients'),
  count: grouped,

  demo: 'Demo: these clients are made up.',
  demoHow: 'See README.md to connect your own accounts.',
  dismiss: 'Dismiss',

  view: 'View',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<
    Theme,
    string
  > as Record<Theme, string>,
  refreshEvery: 'Refresh every',
  intervals: { off: 'Never', '1': '1 min', '5': '5 min', '15': '15 min' } satisfies Record<
    RefreshEvery,
    string
  > as Record<RefreshEvery, string>,
  density: 'Rows',
  densities: { comfortable: 'Comfortable', compact: 'Compact' } satisfies Record<
    Density,
    string
  > as Record<Density, string>,

  /** `640 clients`, `42 of 640`. */
  shown: (shown: number, loaded: number) =>
    shown === loaded
      ? counted(loaded, 'client', 'clients')
      : `${grouped(shown)} of ${grouped(loaded)}`,
  /** `1,200 of 10,400`, `1,200 so far`. */
  loaded: (loaded: number, total: number | null) =>
    total === null ? `${grouped(loaded)} so far` : `${grouped(loaded)} of ${grouped(total)}`,
  shownOfLoading: (shown: number, progress: string) => `${grouped(shown)} shown · ${progress}`,
  loading: 'Loading clients',
  waitingFor: (provider: string) => `Waiting for ${provider}`,
  completeAsOf: (time: string) => `complete as of ${time}`,
  /** A refresh sees what bears a new date; a check reads everything again. */
  allCheckedAt: (time: string) => `all checked at ${time}`,
  /** Where the provider offers no way to find out whether any is missing. */
  readAt: (time: string) => `read at ${time}, some clients may be missing`,
  changesReadAt: (time: string) =>
    `changes read at ${time}, some clients may be missing or already deleted`,
  allReadAt: (time: string) => `all read at ${time}`,
  allRead: 'all read, some clients may be missing',
  checkAgain: 'Check everything again',
  incomplete: 'incomplete',
  /** `incomplete: 9,830 of 10,400, Qonto did not answer in time`. */
  incompleteBecause: (progress: string, cause: string) => `incomplete: ${progress}, ${cause}`,
  unproved: (provider: string) => `incomplete: ${provider}’s count and its list do not agree`,
  /** The rows are here; the proof that no other is missing goes on. */
  checking: (known: number) => `${grouped(known)} loaded, checking`,
  checkingSlowly: (known: number, provider: string) =>
    `${grouped(known)} loaded, checking slowly because of ${provider}’s hourly request limit`,
  checked: (verified: number, known: number) => `${grouped(verified)} of ${grouped(known)} checked`,
  recentChanges: (count: number) => `${counted(count, 'client', 'clients')} new or changed`,
  markSeen: 'Mark as seen',
  notRefreshedBecause: (cause: string) => `not refreshed: ${cause}`,
  refreshing: 'refreshing',
  /** Where a list has several providers: `Qonto: complete as of 14:32`. */
  ofProvider: (provider: string, said: string) => `${provider}: ${said}`,
  refresh: 'Refresh',
  goOn: 'Continue',
  /** Read aloud after a refresh. */
  noChanges: 'No changes',
  changed: 'The list has changed',
  complete: 'complete',

  rejectedRows: (count: number) => counted(count, 'unreadable row', 'unreadable rows'),
  setAsideHeading: 'Unreadable rows',
  setAsideWhy: (provider: string) =>
    `Rubrica cannot read these rows from ${provider}. All other rows are shown.`,
  rowId: 'ID',
  reason: 'Reason',
  noId: 'No ID',
  close: 'Close',
  datesIn: 'Dates in',

  /** Above a printed list that is longer than what is printed. */
  printedFirst: (printed: number, count: number) =>
    `Only the first ${grouped(printed)} of ${grouped(count)} clients are printed. Filter the list to print the others.`,

  noClients: (provider: string) => `${provider} has no clients yet`,
  noClientsHow: (provider: string) => `Clients added in ${provider} appear here after a refresh.`,
  noMatch: 'No client matches',
  /** Where not all clients are loaded, and no more are on their way. */
  noMatchSoFar: 'No client matches among those loaded so far',
  loosen: 'Remove a filter to see more:',
  removeFilter: (label: string) => `Remove ${label}`,
  clearAll: 'Clear all',

  notConnected: (provider: string) => `${provider} is not connected`,
  connectHow: (several: boolean) =>
    several
      ? 'Set one of these in the environment or in a file named .env, then restart Rubrica.'
      : 'Set these in the environment or in a file named .env, then restart Rubrica.',
  connectOr: 'or',
  connectMore: 'README.md explains where to find each value.',
};
