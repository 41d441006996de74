const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['Ä', 'Ae'],
  ['Ö', 'Oe'],
  ['Ü', 'Ue'],
]);

/**
 * German without its own letters, as keyboards and systems without them write it: Müller is Mueller (DIN 5007, variant 2).
 * Folding takes it for Muller.
 */
export function withoutUmlauts(text: string): string {
  const composed = text.normalize('NFC');
  return /[äöü]/i.test(composed)
    ? composed.replace(/[äöü]/gi, (letter) => SPELT_OUT.get(letter) ?? letter)
    : composed;
}
