import { useEffect, useMemo, useState } from 'react';
import type { MarkRow } from '#ui/table/row-marks.ts';

type MakeMarkRow = (search: string) => MarkRow;

/** Marks what is searched, once the part that can is loaded; `null` before, and where nothing is searched. */
export function useMarkRow(search: string): MarkRow | null {
  const isSearching = search.trim() !== '';
  const [make, setMake] = useState<MakeMarkRow | null>(null);
  // The outside is a file of the program, which is wanted with the first letter.
  useEffect(() => {
    if (!isSearching || make !== null) return;
    import('./marked-row.tsx').then(
      ({ makeMarkRow }) => setMake(() => makeMarkRow),
      // The rows are right without marks. What else cannot be loaded says so itself.
      () => undefined,
    );
  }, [isSearching, make]);
  return useMemo(
    () => (isSearching && make !== null ? make(search) : null),
    [isSearching, make, search],
  );
}
