/** Up to three parts: of the country and the authority, of the office, and the two check digits. */
const LEITWEG = /^(\d{2,12})(?:-([A-Z0-9]{1,30}))?-(\d{2})$/;

/** The sixteen states of Germany; 99 is the federation. */
const isState = (digits: string) => {
  const state = Number(digits.slice(0, 2));
  return (state >= 1 && state <= 16) || state === 99;
};

/** Whether a Leitweg-ID holds: KoSIT, format of Leitweg-ID 2.0.2; its check digits are by ISO 7064, MOD 97-10. */
export function holdsLeitweg(written: string): boolean {
  const [, coarse, fine = '', check] = LEITWEG.exec(written.trim().toUpperCase()) ?? [];
  if (coarse === undefined || check === undefined || !isState(coarse)) return false;
  return remainder(`${coarse}${fine}${check}`) === 1;
}

/** Of a number in which A is 10 and Z is 35, divided by 97. */
function remainder(text: string): number {
  let rest = 0;
  for (const letter of text) {
    for (const digit of String(Number.parseInt(letter, 36)))
      rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}
