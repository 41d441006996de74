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

/** How a button looks, also for what is a button by other means. */
export function buttonClass(look: keyof typeof TABLE_STYLES): string {
  return `inline-flex h-7 shrink-0 select-none items-center gap-1.5 rounded-md whitespace-nowrap transition-colors disabled:opacity-50 ${TABLE_STYLES[look]}`;
}

/** A button, `plain` unless told otherwise; never submits by accident. */
export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof TABLE_STYLES }) {
  return <button type="button" className={`${buttonClass(look)} ${className}`} {...rest} />;
}
