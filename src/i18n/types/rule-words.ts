import type { Finding } from '#readiness/rule.ts';
import type { RuleId } from '#readiness/rule-ids.ts';

/** Rules that say what exactly they found: how many digits, which letters, which country. */
type TellingRule =
  | 'name.missing'
  | 'vat.country'
  | 'it.piva.format'
  | 'it.piva.checksum'
  | 'it.cf.checksum'
  | 'it.recipient.format'
  | 'it.cap.format'
  | 'it.text.latin'
  | 'it.text.length'
  | 'fr.zip.format'
  | 'de.vat.format'
  | 'eu.vat.format'
  | 'eu.vat.checksum';

/** What the words of a rule may name. */
type Told = Pick<Finding, 'value' | 'params'>;

/**
 * The words of each rule. They say what the data say: form and check digits, never that a number exists or that somebody
 * can be reached.
 */
export type RuleWords = {
  readonly [Id in RuleId]: {
    /** Above all its findings: `Partita IVA: check digit`. */
    readonly name: string;
    /** Beside the field in which it is found, as a sentence. */
    readonly wrong: Id extends TellingRule ? (told: Told) => string : string;
    readonly todo: string;
  };
};
