const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['Ä', 'Ae'],
  ['Ö', 'Oe'],
  ['Ü', 'Ue'],
]);

/**
 * Two texts in German without its own letters, as keyboards and systems without them write it: Müller is Mueller (DIN 5007,
 * variant 2), where folding takes it for Muller. `null` where neither has such a letter.
 */
export function withoutUmlauts(
  left: string,
  right: string,
): readonly [left: string, right: string] | null {
  const [a, b] = [left.normalize('NFC'), right.normalize('NFC')];
  return UMLAUT.test(a) || UMLAUT.test(b) ? [speltOut(a), speltOut(b)] : null;
}

const UMLAUT = /[äöü]/i;

function speltOut(text: string): string {
  return text.replace(/[äöü]/gi, (letter) => SPELT_OUT.get(letter) ?? letter);
}
