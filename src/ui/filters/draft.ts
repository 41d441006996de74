import { useState } from 'react';

/**
 * What is being written here while its owner is elsewhere and answers later. `seen` is the owner's
 * last word; `sent` are ours that it has not said yet.
 */
export interface Draft<T> {
  readonly value: T;
  readonly seen: string;
  readonly sent: readonly string[];
}

/** The draft after something was written; `spelling` is what the owner is told of it, if anything. */
export function written<T>(draft: Draft<T>, value: T, spelling: string | null): Draft<T> {
  return { ...draft, value, sent: spelling === null ? draft.sent : [...draft.sent, spelling] };
}

/** The draft after the owner spoke: an echo of ours changes nothing, any other word wins. */
export function heard<T>(draft: Draft<T>, spelling: string, read: () => T): Draft<T> {
  if (spelling === draft.sent.at(-1)) return { ...draft, seen: spelling, sent: [] };
  const echo = draft.sent.indexOf(spelling);
  return echo === -1
    ? { value: read(), seen: spelling, sent: [] }
    : { ...draft, seen: spelling, sent: draft.sent.slice(echo + 1) };
}

/**
 * A value that is written without waiting for its owner, whose `spelling` comes from outside and wins
 * (back, forward) unless it is only the echo of what was written here.
 */
export function useDraft<T>(
  spelling: string,
  read: () => T,
): [T, (value: T, spelling: string | null) => void] {
  const [kept, setDraft] = useState<Draft<T>>(() => ({ value: read(), seen: spelling, sent: [] }));
  let draft = kept;
  if (spelling !== draft.seen) {
    draft = heard(draft, spelling, read);
    setDraft(draft);
  }
  return [draft.value, (value, told) => setDraft((now) => written(now, value, told))];
}
