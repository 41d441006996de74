import type { KeyboardEventHandler, ReactNode } from 'react';

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  /** Radios of one name exclude each other. */
  readonly name: string;
  readonly isChosen: boolean;
  /** Where an editor that has just opened puts the focus. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
  readonly onChoose: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
}

/** One of several things to choose, the whole line of it. */
export function Choice({
  type,
  name,
  isChosen,
  isFirst = false,
  children,
  onChoose,
  onKeyDown,
}: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover has-focus-visible:bg-hover max-md:min-h-11">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
        autoFocus={isFirst}
        type={type}
        name={name}
        checked={isChosen}
        onChange={onChoose}
        onKeyDown={onKeyDown}
        className={type === 'checkbox' ? 'select-box' : 'size-4 shrink-0'}
      />
      {children}
    </label>
  );
}
