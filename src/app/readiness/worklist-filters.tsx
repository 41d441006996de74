import { useId } from 'react';
import { countryName } from '#i18n/country-name.ts';
import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { FIELD_CLASS } from '#ui/filters/editor-parts.tsx';
import { SEVERITIES } from './findings-in.ts';
import type { WorklistQuery } from './worklist-query.ts';
import type { Worklist } from './worklist.ts';

interface WorklistFiltersProps {
  readonly providers: readonly Provider[];
  readonly query: WorklistQuery;
  readonly worklist: Worklist;
  readonly onAsk: (change: Partial<WorklistQuery>) => void;
}

/** Which findings are shown, each choice with how many it has. */
export function WorklistFilters({ providers, query, worklist, onAsk }: WorklistFiltersProps) {
  const { severities, countries, systems } = worklist;
  const { severity: severityLabel, system: systemLabel, severities: names } = messages.readiness;
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      <Choice
        label={severityLabel}
        value={query.severity}
        options={SEVERITIES.map((value) => ({
          value,
          name: names[value],
          count: severities[value],
        }))}
        onChange={(severity) => onAsk({ severity })}
      />
      {providers.length > 1 && (
        <Choice
          label={systemLabel}
          value={query.system}
          options={providers.map(({ id, label }) => ({
            value: id,
            name: label,
            count: systems.get(id) ?? 0,
          }))}
          onChange={(system) => onAsk({ system })}
        />
      )}
      <Choice
        label={messages.fields.country}
        value={query.country}
        options={countryOptions(countries, query.country)}
        onChange={(country) => onAsk({ country })}
      />
    </div>
  );
}

function countryOptions(countries: ReadonlyMap<string, number>, chosen: string | null) {
  const values = new Set([...countries.keys(), ...(chosen === null ? [] : [chosen])]);
  const options = [...values].map((value) => ({
    value,
    name: value === '' ? messages.readiness.noCountry : countryName(value),
    count: countries.get(value) ?? 0,
  }));
  return options.toSorted((a, b) => locale().compareNames(a.name, b.name));
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly {
    readonly value: Value;
    readonly name: string;
    readonly count: number;
  }[];
  readonly onChange: (value: Value | null) => void;
}

/** The first option asks for nothing; the others are told by their place, as a country may be written in any way. */
function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  const place = options.findIndex((option) => option.value === value);
  return (
    <div className="grid min-w-0 gap-1 max-md:w-full">
      <label htmlFor={id} className="text-label text-muted">
        {label}
      </label>
      <select
        id={id}
        value={place}
        onChange={({ target }) => onChange(options[Number(target.value)]?.value ?? null)}
        className={`${FIELD_CLASS} max-w-full px-1.5 md:w-52`}
      >
        <option value={-1}>{messages.readiness.all}</option>
        {options.map(({ value: each, name, count }, index) => (
          <option key={each} value={index}>
            {name} ({grouped(count)})
          </option>
        ))}
      </select>
    </div>
  );
}
