import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { DATE_PRESETS, type DatePreset } from '#query/date-filter.ts';
import { messages } from '#i18n/messages.ts';

interface PresetListProps {
  readonly value: DatePreset | null;
  readonly isFocused: boolean;
  readonly onChoose: (preset: DatePreset) => void;
}

/** Stretches that stay relative to today, one of which may be chosen. */
export function PresetList({ value, isFocused, onChoose }: PresetListProps) {
  // A link may hold a number of days of its own.
  const presets = [
    ...new Set<DatePreset>(value === null ? DATE_PRESETS : [...DATE_PRESETS, value]),
  ];
  const start = value ?? DATE_PRESETS[0];
  return (
    <ToggleButtonGroup
      aria-label={messages.filterEditors.dates.presets}
      orientation="vertical"
      selectedKeys={value === null ? [] : [value]}
      className="flex flex-col gap-0.5 max-md:flex-row max-md:flex-wrap max-md:gap-2"
    >
      {presets.map((preset) => (
        <ToggleButton
          key={preset}
          id={preset}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
          autoFocus={isFocused && preset === start}
          onPress={() => onChoose(preset)}
          className="block h-8 w-full rounded-md px-2 text-left whitespace-nowrap outline-offset-0 first-letter:uppercase data-hovered:bg-hover data-pressed:bg-pressed data-selected:bg-selected data-selected:font-strong max-md:h-11 max-md:w-auto max-md:border max-md:border-edge max-md:px-3 forced-colors:data-selected:border forced-colors:data-selected:border-[Highlight]"
        >
          {messages.filters.preset(preset)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
