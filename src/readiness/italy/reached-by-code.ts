import type { Subject } from '#readiness/subject.ts';
import { isOfBody } from './numbers.ts';

/** Public offices, by how their names begin. */
const PUBLIC =
  /^(?:comune|citt[aà] metropolitana|provincia|regione|unione (?:dei )?comuni|comunit[aà] montana|ministero|universit[aà]|politecnico|istituto comprensivo|istituto (?:di )?istruzione|liceo|azienda (?:sanitaria|ospedaliera|usl)|a?usl|asl|camera di commercio|prefettura|tribunale|agenzia (?:delle|regionale))\b/i;

/**
 * Blocks of flats, associations and parishes have a codice fiscale and no partita IVA: they get invoices as people do, in
 * their reserved area. Who trades and public offices need a code.
 */
export function isReachedByCode(subject: Subject): boolean {
  if (PUBLIC.test(subject.name ?? '')) return true;
  const { vat, taxId } = subject;
  const isBody = [vat, taxId].some((number) => number !== null && isOfBody(number.value));
  const trades = vat !== null && !isOfBody(vat.value);
  return subject.isBusiness && (trades || !isBody);
}
