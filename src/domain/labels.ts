import { fold } from './fold.ts';

/** What stands between the words of a label, and between it and its number, which may be quoted. */
const GAP = String.raw`[\s.:,;/°#=("'“«<-]*`;

/** Folded: numbers of tax, of registers, of phones, of e-invoicing, and postcodes, as invoices call them. */
const NAMES = [
  String.raw`p(?:art(?:ita)?)?[. ]*i[. ]*v[. ]*a|p\.\s?i|c[. ]*f|cod(?:ice)?[. ]*fisc(?:ale)?|[nc][. ]*i[. ]*f`,
  'vat(?:in)?|iva|tva(?:[ -]*intra(?:com(?:munautaire)?)?)?|btw|mwst|ust|uid|steuer|tax|siren|siret',
  'rea|reg(?:istration)?|sdi|destinatario|cap|postcode|postal|zip|plz',
  'tel(?:ef(?:on)?o?|ephone)?|phone|cell(?:ulare)?|mob(?:ile?)?|fax',
].join('|');

/** "Number" and "code", before or after a name: `N° TVA`, `numero di tel.`, `VAT no.`, `USt-IdNr.`. */
const KINDS = `(?:n[o°]?|(?:id)?nr|num(?:ero|ber|mer)?|id|cod(?:e|ice)?)(?:${GAP}d[ei] (?=[a-z]))?`;

/** Between two labels: `C.F. e P.IVA`. */
const AND = '(?:e|et|and|und|y|o) (?=[a-z])';

/** Its words are whole ones, so that there is one way to read it, and a long text costs no more than its length. */
const LABELS = `(?:(?:${NAMES}|${KINDS}|${AND})(?<![a-z](?=[a-z]))${GAP}){1,9}`;

const START = String.raw`(^|[\s"'“«(<,;/])`;

/** Right before something with digits, which a country's two or three letters may precede. */
const BEFORE_NUMBER = new RegExp(
  String.raw`${START}(${LABELS})(?=(?:[a-z]{2,3}[\s.-]+)?\S*\d)`,
  'g',
);

const NAMED = new RegExp(`(?<![a-z])(?:${NAMES})(?![a-z])`);

const BEFORE_EMAIL = new RegExp(
  String.raw`${START}(?:pec|e-?mail|mail(?:to)?)(?:\s*:\s*|\s+)(?=[^\s@]+@)`,
  'g',
);

/**
 * A folded text without what people paste around a number or an email: `P.IVA IT 0123` asks for
 * `IT 0123`. A label that stands alone is a word like others: somebody may be called Tel.
 */
export function withoutLabels(search: string): string {
  return fold(search)
    .replace(BEFORE_NUMBER, (all, before: string, labels: string) =>
      NAMED.test(labels) ? before : all,
    )
    .replace(BEFORE_EMAIL, '$1');
}
