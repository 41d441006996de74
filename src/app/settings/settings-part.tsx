import { useId, type ComponentProps } from 'react';
import { messages } from '#i18n/messages.ts';
import { ROUTES } from '#query/paths.ts';
import { FIELD_CLASS } from '#ui/filters/editor-parts.tsx';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { DisplayPanel } from '#ui/shell/display-panel.tsx';
import { useLocaleChoices, type LocaleChoice } from './locale-choices.ts';
import { ZoneSetting } from './zone-setting.tsx';

/** All settings: how things look, the language of the texts, the formats of dates and numbers, and the time zone. */
export default function SettingsPart(props: Omit<ComponentProps<typeof DisplayPanel>, 'children'>) {
  return (
    <DisplayPanel {...props}>
      {useLocaleChoices().map((choice) => (
        <Setting key={choice.id} {...choice} />
      ))}
      <ZoneSetting />
      <Link
        to={ROUTES.readiness}
        className={`${buttonClass('plain')} w-full justify-center pointer-coarse:h-11`}
      >
        {messages.settings.readiness}
      </Link>
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
