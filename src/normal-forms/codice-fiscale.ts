/** Sixteen characters; letters stand for digits where two people would have the same code (DM 23.12.1976). */
const CODICE_FISCALE =
  /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** Whether a number in capitals, without signs, has the form of a person's codice fiscale. */
export function isCodiceFiscale(number: string): boolean {
  return number.length === 16 && CODICE_FISCALE.test(number);
}
