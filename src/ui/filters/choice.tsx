import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  /** Radios of one name exclude each other. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly children: ReactNode;
  readonly onChoose: () => void;
}

/** One of several things to choose, the whole line of it. */
export function Choice({ type, name, isChosen, children, onChoose }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover has-focus-visible:bg-hover max-md:min-h-11">
      <input
        type={type}
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 shrink-0"
      />
      {children}
    </label>
  );
}
