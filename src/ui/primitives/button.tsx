import type { ComponentProps } from 'react';

const TABLE_STYLES = {
  /** The one thing to do next. */
  primary: 'text-table font-strong bg-accent text-on-accent hover:opacity-90 px-3',
  /** One of several things to do. */
  plain:
    'text-table font-strong border border-edge bg-raised hover:bg-hover active:bg-pressed px-3',
  /** At the side of something else. */
  quiet: 'text-table font-strong text-muted hover:bg-hover hover:text-ink active:bg-pressed px-2',
  /** One of several lines, a command on each. */
  item: 'text-table text-muted hover:bg-hover hover:text-ink active:bg-pressed px-2',
  /** A part of a line of small text. */
  small: 'text-label text-muted hover:bg-hover hover:text-ink active:bg-pressed px-2',
  /** Within a line of text, where it leads somewhere. */
  link: 'text-label text-accent hover:underline -mx-1 px-1',
  /** An icon that everybody knows, with its name as `aria-label`. */
  icon: 'text-muted hover:bg-hover hover:text-ink active:bg-pressed w-7 justify-center',
} as const;

const ONE_LINE = 'h-7 shrink-0 items-center whitespace-nowrap';
/** As high as its words. */
const SENTENCE = 'min-h-7 items-start py-1 text-start wrap-anywhere pointer-coarse:min-h-11';

/** How a button looks, also for what is a button by other means. Of a `sentence`, the words go on in other lines. */
export function buttonClass(look: keyof typeof TABLE_STYLES, isSentence = false): string {
  const shape = isSentence ? SENTENCE : ONE_LINE;
  return `inline-flex select-none gap-1.5 rounded-md transition-colors disabled:opacity-50 ${shape} ${TABLE_STYLES[look]}`;
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof TABLE_STYLES;
  readonly isSentence?: boolean;
}

/** A button, `plain` unless told otherwise; never submits by accident. */
export function Button({ look = 'plain', isSentence, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${buttonClass(look, isSentence)} ${className}`} {...rest} />
  );
}
