import { compact } from '#domain/fold.ts';
import { withoutLabels } from '#domain/labels.ts';

/** A number as most are written: no label. */
const PLAIN = /^[A-Za-z]{0,3}[\d .-]+[A-Za-z]?\s*$/;

/** `RCS Lyon B 812 003 416` and `812 003 416 RCS Lyon`: the register's town, and its part. */
const TOWN_REGISTER = /\bR\.?C\.?S\.?\b[^\d]*/gi;

/** `DE 812004111 (USt-IdNr.)`, `812003416 RCS Paris`: what follows the number says what it is. */
const NOTE = /\s*[(,;].*$/s;

/** A number in capitals, without its label, blanks and signs: `P. IVA: it 0001.1020 153` is `IT00011020153`. */
export function bareNumber(written: string): string {
  if (PLAIN.test(written)) return written.replace(/[\s.-]/g, '').toUpperCase();
  const bare = withoutLabels(written.replace(TOWN_REGISTER, ' ')).trim();
  return compact(bare.replace(NOTE, '') || bare).toUpperCase();
}
