import type { UnreadableRowsMessages } from '#i18n/types/unreadable-rows.ts';
import { counted } from './plural.ts';

export const texts: UnreadableRowsMessages = {
  count: (count) => counted(count, { one: 'unreadable row', other: 'unreadable rows' }),
  heading: 'Unreadable rows',
  why: (provider) => `Rubrica cannot read these rows from ${provider}. All other rows are shown.`,
  rowId: 'ID',
  reason: 'Reason',
  noId: 'No ID',
  row: 'row',
  faults: {
    'no text': 'no text',
    'no text of this length': 'no text of this length',
    'no number': 'no number',
    'no whole number': 'no whole number',
    'no yes or no': 'no yes or no',
    'no known value': 'no known value',
    'no list': 'no list',
    'no object': 'no object',
    'no id': 'no ID',
    'no UUID': 'no UUID',
    'no kind': 'no kind',
    'no date-time': 'no date-time',
  },
};
