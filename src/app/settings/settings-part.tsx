import { useId, type ComponentProps } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import { ROUTES } from '#query/paths.ts';
import { FIELD_CLASS } from '#ui/filters/editor-parts.tsx';
import { useCommandRegistry } from '#ui/commands/use-command.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { CommandButton } from '#ui/shell/command-button.tsx';
import { DisplayPanel } from '#ui/shell/display-panel.tsx';
import { PanelItems } from '#ui/shell/panel-items.tsx';
import { readBootstrap } from '#sync/bootstrap.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { useLocaleChoices, type LocaleChoice } from './locale-choices.ts';
import { ZoneSetting } from './zone-setting.tsx';

/** Who is signed in: where nobody signs in, it is not loaded. */
const AccountEntry = lazyPart(async () => {
  const [part] = await Promise.all([import('#app/team/account-entry.tsx'), loadLater('team')]);
  return part;
});
const isSignedIn = Boolean(readBootstrap()?.session);

/** All settings: how things look, the language of the texts, the formats of dates and numbers, and the time zone. */
export default function SettingsPart(props: Omit<ComponentProps<typeof DisplayPanel>, 'children'>) {
  return (
    <DisplayPanel {...props}>
      {useLocaleChoices().map((choice) => (
        <Setting key={choice.id} {...choice} />
      ))}
      <ZoneSetting />
      <PanelItems>
        <Link to={ROUTES.readiness} className={`${buttonClass('item')} w-full pointer-coarse:h-11`}>
          {messages.settings.readiness}
        </Link>
        <DecisionCommands onClose={props.onClose} />
      </PanelItems>
      {isSignedIn && (
        <PanelBoundary>
          <AccountEntry />
        </PanelBoundary>
      )}
    </DisplayPanel>
  );
}

function Setting({ label, value, options, onChange }: LocaleChoice) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-label text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${FIELD_CLASS} w-full px-1.5`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What can be done with decisions on pairs, where there are any to be made. */
function DecisionCommands({ onClose }: { readonly onClose: () => void }) {
  const registry = useCommandRegistry();
  const commands = registry.all.filter(({ id }) => id.startsWith('decisions.'));
  return commands.map(({ id, label }) => <CommandButton key={id} {...{ id, label, onClose }} />);
}
