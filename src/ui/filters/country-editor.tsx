import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CountryCount } from '#query/facet.ts';
import { messages } from '#i18n/messages.ts';
import { useMedia } from '#ui/primitives/media.ts';
import { Choice } from './choice.tsx';
import { countryChoices, isCalled } from './country-choices.ts';
import { useComposedText } from './composed-text.ts';
import { countryLabel } from './filter-summary.ts';

/** Of the countries of ISO 3166-1, 249, all; of thousands of texts that people wrote, the first. */
const MOST_CHOICES = 300;

interface CountryEditorProps {
  readonly value: readonly string[];
  readonly readCountries: () => readonly CountryCount[];
  readonly onToggle: (country: string) => void;
}

/** The countries to show, found by name; none chosen is all of them. */
export function CountryEditor({ value, readCountries, onToggle }: CountryEditorProps) {
  const hasKeyboard = useMedia('(pointer: fine)');
  const [typed, setTyped] = useState('');
  const find = useComposedText(typed, setTyped);
  // The chosen ones of when this opened: a line never moves under the hand that ticks it.
  const [first] = useState(value);
  const choices = useRef<HTMLFieldSetElement>(null);

  const countries = useMemo(() => readCountries(), [readCountries]);
  const all = useMemo(() => countryChoices(countries, value, first), [countries, value, first]);
  const found = all.filter((country) => isCalled(country.value, typed));

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const boxes = [...(choices.current?.querySelectorAll('input') ?? [])];
    boxes[boxes.findIndex((box) => box === document.activeElement) + step]?.focus();
  };

  return (
    <div className="grid w-72 max-md:w-auto">
      <div className="border-b border-line p-2 max-md:px-4">
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor; a phone's keyboard would cover the list
          autoFocus={hasKeyboard}
          type="text"
          aria-label={messages.filters.countries.find}
          placeholder={messages.filters.countries.find}
          autoComplete="off"
          spellCheck={false}
          {...find}
          onKeyDown={move}
          className="h-8 w-full rounded-md border border-edge bg-canvas px-2 placeholder:text-muted focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-title"
        />
      </div>
      <fieldset ref={choices} className="h-66 min-w-0 overflow-y-auto p-1 max-md:h-auto max-md:p-2">
        <legend className="sr-only">{messages.filters.parts.country}</legend>
        {found.slice(0, MOST_CHOICES).map((country) => (
          <Choice
            key={country.value}
            type="checkbox"
            name="country"
            onKeyDown={move}
            isChosen={value.includes(country.value)}
            onChoose={() => onToggle(country.value)}
          >
            <bdi className="min-w-0 flex-1 truncate" title={countryLabel(country.value)}>
              {countryLabel(country.value)}
            </bdi>
            <span className="figures text-label text-muted">
              <span aria-hidden="true">{messages.filters.countries.figure(country.count)}</span>
              <span className="sr-only">{messages.filters.countries.count(country.count)}</span>
            </span>
          </Choice>
        ))}
        {found.length > MOST_CHOICES && (
          <p className="p-2 text-label text-muted">
            {messages.filters.countries.more(found.length - MOST_CHOICES)}
          </p>
        )}
        {found.length === 0 && (
          <output className="block p-2 text-muted">
            {all.length === 0
              ? messages.filters.countries.noneLoaded
              : messages.filters.countries.none}
          </output>
        )}
      </fieldset>
    </div>
  );
}
