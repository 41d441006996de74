import { loadLater } from '#i18n/messages.ts';
import { loadMessages } from '#providers/languages.ts';

// Before each file of tests, as a page does before it draws.
await loadMessages('en');
await Promise.all([
  loadLater('columns'),
  loadLater('drawer'),
  loadLater('export'),
  loadLater('filterEditors'),
  loadLater('viewsPanel'),
]);
