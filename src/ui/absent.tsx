import { words } from '#core/words.ts';

/** Where there is nothing: a quiet dash, read aloud as "none". */
export function Absent() {
  return <span className="absent">{words.table.none}</span>;
}
