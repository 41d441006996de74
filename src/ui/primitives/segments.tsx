import { useId } from 'react';

interface SegmentsProps<Option extends string> {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly labels: Readonly<Record<Option, string>>;
  readonly value: Option;
  readonly onChange: (value: Option) => void;
}

/** A few options beside each other, one of which is chosen. */
export function Segments<Option extends string>(props: SegmentsProps<Option>) {
  const { legend, options, labels, value, onChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-label text-muted">{legend}</legend>
      <div className="flex gap-0.5 rounded-md bg-hover p-0.5">
        {options.map((option) => (
          <label
            key={option}
            className="flex h-7 flex-1 items-center justify-center rounded-sm pointer-coarse:h-11 text-muted select-none hover:text-ink has-checked:bg-selected has-checked:font-strong has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              className="sr-only"
            />
            {labels[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
