import { loadLater } from '#i18n/messages.ts';
import { TeamPage } from './team-page.tsx';

/** `/settings/team`: the page, with its texts. */
export async function load() {
  await loadLater('team');
  return { default: TeamPage };
}
