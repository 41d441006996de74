import { words } from '#core/words.ts';

/** Where there is nothing: a quiet dash, read aloud as "none". */
export function Absent() {
  return (
    <span className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words.table.none}</span>
    </span>
  );
}
