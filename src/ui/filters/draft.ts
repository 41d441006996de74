import { useLayoutEffect, useRef, useState } from 'react';

/**
 * What is still unanswered of what was `sent` when the owner says `spelling`; `null` where that is
 * none of ours, but a word from outside.
 */
export function unanswered(sent: readonly string[], spelling: string): readonly string[] | null {
  if (spelling === sent.at(-1)) return [];
  const echo = sent.indexOf(spelling);
  return echo === -1 ? null : sent.slice(echo + 1);
}

/**
 * A value that is written without waiting for its owner, who answers later: its `spelling` comes from
 * outside and wins (back, forward) unless it only echoes what was written here. The caller says
 * what the owner is told of it, if anything.
 */
export function useDraft<T>(
  spelling: string,
  read: () => T,
): [T, (value: T, told: string | null) => void] {
  const [value, setValue] = useState(read);
  const seen = useRef(spelling);
  const sent = useRef<readonly string[]>([]);

  // The owner's word counts once it is on screen: React may render one that it then throws away.
  useLayoutEffect(() => {
    if (spelling === seen.current) return;
    seen.current = spelling;
    const rest = unanswered(sent.current, spelling);
    sent.current = rest ?? [];
    if (rest === null) setValue(read());
  }, [spelling, read]);

  const write = (next: T, told: string | null) => {
    if (told !== null) sent.current = [...sent.current, told];
    setValue(next);
  };
  return [value, write];
}
