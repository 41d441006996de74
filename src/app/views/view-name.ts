import { messages } from '#i18n/messages.ts';
import { isBuiltIn, type View } from './current-view.ts';

/** What a view is called; `null` is a list that is nobody's view. */
export function nameOf(view: View | null): string {
  if (view === null) return messages.views.custom;
  return isBuiltIn(view) ? messages.views.builtIn[view.name] : view.name;
}
