import { grouped } from '#i18n/count.ts';
import type { ViewsPanelMessages } from '#i18n/types/views-panel.ts';
import { counted } from './plural.ts';

const views = { one: 'view', other: 'views' };

export const texts: ViewsPanelMessages = {
  builtInHeading: 'Built in',
  own: 'Your views',
  find: 'Find a view',
  noneFound: 'No view has this name.',
  holds: (clients) => counted(clients, { one: 'client', other: 'clients' }),
  notCounted: 'not counted yet',
  isStart: 'Opens first',

  save: 'Save',
  newView: 'New view',
  revert: 'Revert',
  nameLabel: 'Name of the view',
  cancel: 'Cancel',
  saved: (name) => `“${name}” saved`,
  tooLong: 'These filters are too long to be saved.',
  tooMany: (most) => `You have ${counted(most, views)}. Delete one to save another.`,
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copied: 'Copied',
  linkNotCopied: 'The browser did not allow copying. Here is the link:',
  unstored:
    'This browser cannot store your views: its storage is full or blocked. They are lost when you close this tab. Export them to keep them.',

  organise: 'Organise views…',
  organising: 'Organise views',
  startWith: 'Open first',
  noneSaved: 'You have no views of your own yet.',
  move: (name) => `Move ${name}`,
  moveUp: (name) => `Move ${name} up`,
  moveDown: (name) => `Move ${name} down`,
  moved: (name, place, count) => `“${name}” is now view ${grouped(place)} of ${grouped(count)}`,
  rename: (name) => `Rename ${name}`,
  remove: (name) => `Delete ${name}`,
  removed: (name) => `“${name}” deleted`,
  undo: 'Undo',
  restored: (name) => `“${name}” is back`,

  exportAll: (count) => `Export ${counted(count, views)}`,
  importFile: 'Import…',
  imported: (added, replaced, refused) =>
    `${grouped(added)} added, ${grouped(replaced)} replaced, ${grouped(refused)} refused`,
  refused: {
    damaged: 'a name, list or address is missing or too long',
    unreadable: 'its list or one of its filters is not known here',
    tooMany: 'there are too many views',
    repeated: 'its ID is twice in the file',
  },
  nth: (place) => `View ${place}`,
  noFile: 'This file has no views of Rubrica.',
  fileTooLarge: 'This file is too large to be one of saved views.',
  fileOfNewer: 'This file is from a newer version of Rubrica.',

  ofColleagues: 'Shared by colleagues',
  saveAsMine: (name) => `Save “${name}” as mine`,
  share: 'Share with the team',
  stopSharing: 'Stop sharing',
  isShared: 'Shared with the team',
  nowShared: (name) => `“${name}” is shared with the team`,
  noLongerShared: (name) => `“${name}” is no longer shared`,
  notInAccount:
    'Your views are not all saved in your account: Rubrica’s server does not answer. It is tried again when you open this list. Until then they are only in this tab.',
  changedElsewhere:
    'Your last change was not saved: your views were changed in another tab or browser. This is how they are now.',

  forgetSignedIn:
    'This browser will forget columns, recent filters, theme, row height, refresh interval, whether both lists load, language, formats, time zone and which view opens first, in all tabs, with views and decisions that are not in your account. This cannot be undone. What is in your account stays there.',
  forgetWhat: (count) =>
    `This browser will forget your saved views (${grouped(count)}), your decisions on pairs of clients, columns, recent filters, theme, row height, refresh interval, whether both lists load, language, formats and time zone, in all tabs. This cannot be undone.`,
  forgetStays: 'Your clients in wethod and Qonto stay as they are.',
  forgetTitle: 'Forget everything kept here?',
  forgetDo: 'Forget everything',
  forgotten: 'This browser has forgotten everything.',
};
