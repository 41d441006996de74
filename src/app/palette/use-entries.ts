import { useSyncExternalStore } from 'react';
import { messages } from '#i18n/messages.ts';
import { isAvailable, type Command } from '#ui/commands/command-registry.ts';
import { useCommandRegistry } from '#ui/commands/use-command.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { SETTINGS } from '#ui/shell/settings.ts';
import { useQuestion } from '#app/state/question.tsx';
import { builtInViews } from '#app/views/built-in-views.ts';
import { ownViews } from '#app/views/current-view.ts';
import { useChooseView } from '#app/views/use-choose-view.ts';
import { useKeptViews } from '#app/views/use-kept-views.ts';
import { nameOf } from '#app/views/view-name.ts';
import type { Entry } from './entry.ts';
import { useConnectedScopes } from './use-connected-scopes.ts';

/** What opens the palette is not in it. */
export const PALETTE = 'app.palette';

/** All that can be chosen by its name, but clients: commands that can be done now, views and settings. */
export function useEntries(): readonly Entry[] {
  return [...useCommandEntries(), ...useViewEntries(), ...useSettingEntries()];
}

function useCommandEntries(): readonly Entry[] {
  const registry = useCommandRegistry();
  const all = useSyncExternalStore(registry.subscribe, () => registry.all);
  // Of two with the same id, the one that came last is meant.
  const commands = [...new Map(all.map((command) => [command.id, command])).values()];
  return commands.filter((each) => each.id !== PALETTE && isAvailable(each)).map(toEntry);
}

function toEntry({ id, label, group, keys = [], run }: Command): Entry {
  // What is done to the open client has short names, which stand at its buttons: `Close`, `Print`.
  const detail = group === 'client' ? messages.palette.groups.client : null;
  return { id, section: 'commands', label, detail, keys, run };
}

function useViewEntries(): readonly Entry[] {
  const { kept } = useKeptViews();
  const choose = useChooseView(useQuestion());
  return useConnectedScopes().flatMap((scope) =>
    [...ownViews(kept, scope.id), ...builtInViews(scope.id)].map((view) => ({
      id: `view:${scope.id}:${view.id}`,
      section: 'views',
      label: nameOf(view),
      detail: scope.label,
      run: () => choose(view),
    })),
  );
}

function useSettingEntries(): readonly Entry[] {
  const { display, onChange } = useDisplay();
  return SETTINGS.flatMap(({ id, options, legend, labels, valueIn, change }) =>
    options.map((option) => ({
      id: `setting:${id}:${option}`,
      section: 'settings',
      label: messages.palette.setting(legend(), labels()[option] ?? option),
      detail: null,
      isInForce: valueIn(display) === option,
      run: () => onChange(change(option)),
    })),
  );
}
