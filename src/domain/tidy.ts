/** White space, and characters that nobody sees: zero-width spaces, marks of direction. */
const UNSEEN_EDGES =
  /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu;

/** A text as it was meant: what was pasted may have blanks around it, and several in a row. */
export function tidy(text: string): string {
  return text.replace(UNSEEN_EDGES, '').replace(/\s+/g, ' ');
}
