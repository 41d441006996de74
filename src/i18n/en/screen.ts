import { grouped } from '#i18n/count.ts';
import type { ScreenMessages } from '#i18n/types/screen.ts';
import { counted } from './plural.ts';

export const screen: ScreenMessages = {
  product: 'Rubrica',
  clientsOf: (provider) => `${provider} clients`,
  title: (parts) => [...parts, 'Rubrica'].join(' · '),
  notStarted: 'Not available',
  skipToClients: 'Skip to the clients',
  listTools: 'Tools of the list',

  histogram: 'Chart of dates',
  export: 'Export',
  exportBusy: (part) => `Export: ${Math.floor(100 * part)} %`,
  exportClients: 'Export clients',

  providers: 'Systems',
  both: 'Both',
  modes: {
    configured: 'Configured',
    live: 'Live',
    staging: 'Staging',
    sandbox: 'Demo',
    absent: 'Not connected',
  },
  count: grouped,

  demo: 'You are looking at sample clients.',
  demoShort: 'Sample clients.',
  connect: (providers) => `Connect ${providers.join(' or ')}`,
  dismiss: 'Dismiss',

  displayMenu: 'View',
  commands: 'Commands',
  shortcuts: 'Keyboard shortcuts',

  shown: (shown, loaded) =>
    shown === loaded
      ? counted(loaded, { one: 'client', other: 'clients' })
      : `${grouped(shown)} of ${grouped(loaded)}`,
  hidden: (count) => `${grouped(count)} deleted hidden`,
  showHidden: 'Show deleted clients too',
  loaded: (loaded, total) =>
    total === null ? `${grouped(loaded)} so far` : `${grouped(loaded)} of ${grouped(total)}`,
  shownOfLoading: (shown, progress) => `${grouped(shown)} shown · ${progress}`,
  loading: 'Loading clients',
  waitingFor: (provider) => `Waiting for ${provider}`,
  completeAsOf: (time) => `complete as of ${time}`,
  allCheckedAt: (time) => `all checked at ${time}`,
  readAt: (time) => `read at ${time}, some clients may be missing`,
  changesReadAt: (time) =>
    `changes read at ${time}, some clients may be missing or already deleted`,
  allReadAt: (time) => `all read at ${time}`,
  allRead: 'all read, some clients may be missing',
  checkAgain: 'Check everything again',
  incomplete: 'incomplete',
  incompleteBecause: (progress, cause) => `incomplete: ${progress}, ${cause}`,
  unproved: (provider) => `incomplete: ${provider}’s count and its list do not match`,
  checking: (known) => `${grouped(known)} loaded, checking`,
  checkingSlowly: (known, provider) =>
    `${grouped(known)} loaded, checking slowly because of ${provider}’s hourly request limit`,
  checked: (verified, known) => `${grouped(verified)} of ${grouped(known)} checked`,
  recentChanges: (count) => `${counted(count, { one: 'client', other: 'clients' })} new or changed`,
  markSeen: 'Mark as seen',
  printList: 'Print list',
  notRefreshedBecause: (cause) => `not refreshed: ${cause}`,
  refreshing: 'refreshing',
  ofProvider: (provider, said) => `${provider}: ${said}`,
  offline: (time) =>
    time === null ? 'Offline. Loading continues with the network.' : `Offline. Data as of ${time}`,
  online: 'Online again',
  refresh: 'Refresh',
  goOn: 'Continue',
  noChanges: 'No changes',
  changed: 'The list has changed',
  complete: 'complete',

  close: 'Close',
  datesIn: 'Dates in',

  printedFirst: (printed, count) =>
    `Only the first ${grouped(printed)} of ${grouped(count)} clients are printed. Filter the list to print the others.`,

  notConnected: (provider) => `${provider} is not connected`,
};
