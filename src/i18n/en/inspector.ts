import { grouped } from '#i18n/count.ts';
import type { InspectorMessages } from '#i18n/types/inspector.ts';

export const texts: InspectorMessages = {
  heading: 'Requests to systems',
  lead: 'Only your own, only while this is open. Credentials are masked.',
  none: 'No request yet. Refresh the list to see one.',
  away: 'Rubrica’s server does not say what it sends.',
  clear: 'Clear',
  command: 'command',
  from: {
    memory: 'from memory, nothing was sent',
    joined: 'joined to the same request under way',
    provider: 'sent',
  },
  noAnswer: 'no answer',
  duration: (milliseconds) => `${grouped(milliseconds)} ms`,

  sentTo: (provider) => `Sent to ${provider}`,
  wholeList: 'the whole list, page by page',
  narrowed: 'the whole list, page by page; for a quick first answer also',
  decidedHere: 'Decided here',
  order: 'the order',
};
