import { fits, record, satisfying } from '#domain/check.ts';
import type { ScopeId } from '#query/paths.ts';

/** A name for what a list is asked and how it is shown. */
export interface SavedView {
  /** Letters, digits and dashes. */
  readonly id: string;
  /** What a person called it. Two may have the same name. */
  readonly name: string;
  readonly scope: ScopeId;
  /** The parameters of its address: `country=IT&sort=city`. */
  readonly search: string;
  /** In an account: whether colleagues see it. */
  readonly isShared?: boolean;
}

/** In characters. */
export const MOST_IN_NAME = 100;

/** In characters. An address that is much longer is refused by servers, this one's too. */
export const MOST_IN_SEARCH = 8000;

/** So many can still be looked through. */
export const MOST_VIEWS = 200;

const text = (least: number, most: number) =>
  satisfying<string>(
    (value) => typeof value === 'string' && value.length >= least && value.length <= most,
    'no text of this length',
  );

const savedView = record<Omit<SavedView, 'isShared'>>({
  id: satisfying((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value), 'no id'),
  name: text(1, MOST_IN_NAME),
  scope: text(1, 64),
  search: text(0, MOST_IN_SEARCH),
});

/** The view that a value from outside is, and nothing else of it; `null` where it is none. */
export function toSavedView(value: unknown): SavedView | null {
  if (!fits(savedView, value)) return null;
  const { id, name, scope, search } = value;
  const shared = 'isShared' in value && value.isShared === true ? { isShared: true } : {};
  return name.trim() === '' ? null : { id, name, scope, search, ...shared };
}
