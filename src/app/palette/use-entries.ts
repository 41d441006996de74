import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { messages } from '#i18n/messages.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { ROUTES } from '#query/paths.ts';
import type { Command } from '#ui/commands/command-registry.ts';
import { useCommandRegistry } from '#ui/commands/use-command.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { SETTINGS } from '#ui/shell/settings.ts';
import { readBootstrap } from '#sync/bootstrap.ts';
import { askSession } from '#app/team/session.ts';
import { useLocaleChoices } from '#app/settings/locale-choices.ts';
import { builtInViews } from '#app/views/built-in-views.ts';
import { ownViews } from '#app/views/current-view.ts';
import { useChooseView } from '#app/views/use-choose-view.ts';
import { useKeptViews } from '#app/views/use-kept-views.ts';
import { nameOf } from '#app/views/view-name.ts';
import type { Entry } from './entry.ts';
import { useConnectedScopes } from './use-connected-scopes.ts';
import { useLaterCommands } from './use-later-commands.ts';
import { useZoneSettings } from './use-zone-entries.ts';

/** What opens the palette is not in it. */
const PALETTE = 'app.palette';

/** All that can be chosen by its name, but clients: commands that can be done, views and settings. */
export function useEntries(commands: readonly Command[], onInspect: () => void): readonly Entry[] {
  const later = useLaterCommands(commands);
  return [
    ...useCommandEntries([...commands, ...later]),
    useReadinessEntry(),
    useConnectEntry(),
    ...useInspectEntry(onInspect),
    ...useViewEntries(),
    ...useSettingEntries(),
    ...useLocaleEntries(),
    ...useZoneSettings(),
  ];
}

/** The page of what would stop an e-invoice. */
function useReadinessEntry(): Entry {
  const navigate = useNavigate();
  return {
    id: 'app.readiness',
    section: 'commands',
    label: messages.palette.readiness,
    detail: null,
    run: () => void navigate(ROUTES.readiness),
  };
}

/** The page that says how to connect an account. */
function useConnectEntry(): Entry {
  const navigate = useNavigate();
  return {
    id: 'app.connect',
    section: 'commands',
    label: messages.screen.connect(PROVIDERS.map(({ label }) => label)),
    detail: null,
    run: () => void navigate(ROUTES.connect),
  };
}

/** What is sent to the providers, beside the list: for the person at the machine, and for administrators. */
function useInspectEntry(run: () => void): readonly Entry[] {
  const isSignedIn = Boolean(readBootstrap()?.session);
  const { data } = useQuery({ queryKey: ['session'], queryFn: askSession, enabled: isSignedIn });
  if (isSignedIn && data?.role !== 'administrator') return [];
  const label = messages.palette.inspect;
  return [{ id: 'app.inspect', section: 'commands', label, detail: null, run }];
}

function useCommandEntries(commands: readonly Command[]): readonly Entry[] {
  const registry = useCommandRegistry();
  // Of two with the same id, the one that came last is meant.
  const each = [...new Map(commands.map((command) => [command.id, command])).values()];
  return each
    .filter(({ id }) => id !== PALETTE)
    .map(({ id, label, group, keys = [] }) => ({
      id,
      section: 'commands',
      label,
      // What is done to the open client has short names, which stand at its buttons: `Close`, `Print`.
      detail: group === 'client' ? messages.palette.groups.client : null,
      keys,
      run: () => registry.run(id),
    }));
}

function useViewEntries(): readonly Entry[] {
  const { kept } = useKeptViews();
  const choose = useChooseView();
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
    options.map((value) =>
      toSettingEntry({
        id: `${id}:${value}`,
        label: messages.palette.setting(legend(), labels()[value] ?? value),
        isInForce: valueIn(display) === value,
        run: () => onChange(change(value)),
      }),
    ),
  );
}

function useLocaleEntries(): readonly Entry[] {
  return useLocaleChoices().flatMap(({ id, label, value: inForce, options, onChange }) =>
    options.map(({ value, text }) =>
      toSettingEntry({
        id: `${id}:${value}`,
        label: messages.palette.setting(label, text),
        isInForce: value === inForce,
        run: () => onChange(value),
      }),
    ),
  );
}

/** The option of a setting, whatever the setting is kept as. `id` is that of both: `theme:dark`. */
function toSettingEntry(option: Pick<Entry, 'id' | 'label' | 'isInForce' | 'run'>): Entry {
  return { ...option, id: `setting:${option.id}`, section: 'settings', detail: null };
}
