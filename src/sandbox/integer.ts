/** A whole number within bounds, written in plain digits; null for anything else. */
export function parseInteger(text: string, least: number, most: number): number | null {
  if (!/^-?\d{1,15}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}
