import { counted, grouped } from '#i18n/count.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';
/** In minutes, while the page is visible. */
export type RefreshEvery = 'off' | '1' | '5' | '15';
export type ConnectionMode = 'live' | 'staging' | 'sandbox' | 'absent';

export const screen = {
  product: 'Rubrica',
  /** The heading of a list's page. */
  clientsOf: (provider: string) => `${provider} clients`,
  /** The page's title: `Àncora Studio · wethod clients · Rubrica`. */
  title: (parts: readonly string[]) => [...parts, 'Rubrica'].join(' · '),
  notFound: 'There is nothing at this address.',
  notFoundHow: 'The link may be incomplete, or from another version of Rubrica.',
  toClients: 'Go to the clients',
  skipToClients: 'Skip to the clients',
  question: 'What is asked',

  providers: 'Providers',
  modes: {
    live: 'Live',
    staging: 'Staging',
    sandbox: 'Demo',
    absent: 'Not connected',
  } satisfies Record<ConnectionMode, string> as Record<ConnectionMode, string>,
  clients: (count: number) => counted(count, 'client', 'clients'),
  count: grouped,

  demo: 'Demo: these clients are made up.',
  demoHow: 'README.md says how to connect real accounts.',
  dismiss: 'Dismiss',

  view: 'View',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<
    Theme,
    string
  > as Record<Theme, string>,
  refreshEvery: 'Ask for changes every',
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
  checkAgain: 'Check everything again',
  asOf: (time: string) => `as of ${time}`,
  incomplete: 'incomplete',
  /** `incomplete: 9,830 of 10,400, Qonto did not answer in time`. */
  incompleteBecause: (progress: string, cause: string) => `incomplete: ${progress}, ${cause}`,
  unproved: (provider: string) => `incomplete: ${provider}’s numbers do not agree with its rows`,
  /** The rows are here; the proof that no other is missing goes on. */
  checking: (known: number) => `${grouped(known)} loaded, checking`,
  checkingSlowly: (known: number, provider: string) =>
    `${grouped(known)} loaded, checking slowly to leave ${provider}’s hourly requests to others`,
  checked: (verified: number, known: number) => `${grouped(verified)} of ${grouped(known)} checked`,
  recentChanges: (count: number) => `${counted(count, 'client', 'clients')} new or changed`,
  markSeen: 'Mark as seen',
  notRefreshedBecause: (cause: string) => `not refreshed: ${cause}`,
  refreshing: 'refreshing',
  refresh: 'Refresh',
  goOn: 'Go on',

  rejectedRows: (count: number) => `${counted(count, 'row', 'rows')} set aside`,
  setAsideHeading: 'Rows set aside',
  setAsideWhy: (provider: string) =>
    `${provider} sent these rows in a form that Rubrica cannot read. The others are not affected.`,
  rowId: 'Id',
  reason: 'Reason',
  noId: 'No id',
  close: 'Close',
  datesIn: 'Dates in',

  noClients: (provider: string) => `${provider} has no clients yet`,
  noClientsHow: (provider: string) => `Clients added in ${provider} show here after a refresh.`,
  noMatch: 'No client matches',
  loosen: 'Remove a filter to see more:',
  removeFilter: (label: string) => `Remove ${label}`,
  clearAll: 'Clear all',

  notConnected: (provider: string) => `${provider} is not connected`,
  connectHow: (several: boolean) =>
    several
      ? 'Put one of these into the environment or a file named .env, then start Rubrica again.'
      : 'Put these into the environment or a file named .env, then start Rubrica again.',
  connectOr: 'or',
  connectMore: 'README.md says where to find each value.',
};
