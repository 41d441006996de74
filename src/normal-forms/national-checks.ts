import * as at from 'stdnum/lib/cjs/at/uid.js';
import * as be from 'stdnum/lib/cjs/be/vat.js';
import * as ch from 'stdnum/lib/cjs/ch/uid.js';
import * as cy from 'stdnum/lib/cjs/cy/vat.js';
import * as cz from 'stdnum/lib/cjs/cz/dic.js';
import * as de from 'stdnum/lib/cjs/de/vat.js';
import * as dk from 'stdnum/lib/cjs/dk/cvr.js';
import * as ee from 'stdnum/lib/cjs/ee/kmkr.js';
import * as es from 'stdnum/lib/cjs/es/nif.js';
import * as fi from 'stdnum/lib/cjs/fi/alv.js';
import * as fr from 'stdnum/lib/cjs/fr/tva.js';
import * as gb from 'stdnum/lib/cjs/gb/vat.js';
import * as gr from 'stdnum/lib/cjs/gr/vat.js';
import * as hr from 'stdnum/lib/cjs/hr/oib.js';
import * as hu from 'stdnum/lib/cjs/hu/anum.js';
import * as ie from 'stdnum/lib/cjs/ie/vat.js';
import * as it from 'stdnum/lib/cjs/it/iva.js';
import * as lt from 'stdnum/lib/cjs/lt/pvm.js';
import * as lu from 'stdnum/lib/cjs/lu/tva.js';
import * as lv from 'stdnum/lib/cjs/lv/pvn.js';
import * as mt from 'stdnum/lib/cjs/mt/vat.js';
import * as nl from 'stdnum/lib/cjs/nl/btw.js';
import * as no from 'stdnum/lib/cjs/no/orgnr.js';
import * as pl from 'stdnum/lib/cjs/pl/nip.js';
import * as pt from 'stdnum/lib/cjs/pt/nif.js';
import * as ro from 'stdnum/lib/cjs/ro/cui.js';
import * as se from 'stdnum/lib/cjs/se/vat.js';
import * as si from 'stdnum/lib/cjs/si/ddv.js';
import * as sm from 'stdnum/lib/cjs/sm/coe.js';
import { luhnChecksumValidate, weightedSum } from 'stdnum/lib/cjs/util/checksum.js';

interface NationalCheck {
  /** Of the number without its prefix, in capitals, without blanks and signs (VIES, structure of VAT numbers). */
  readonly shape: RegExp;
  readonly holds: (value: string) => boolean;
  /** The same number as the register writes it, where people and spreadsheets write it otherwise. */
  readonly restore?: (written: string) => string;
}

interface Checker {
  readonly validate: (value: string) => { readonly isValid: boolean };
}

function check(
  shape: RegExp,
  { validate }: Checker,
  restore?: (written: string) => string,
): NationalCheck {
  const holds = (value: string) => validate(value).isValid;
  return restore === undefined ? { shape, holds } : { shape, holds, restore };
}

/**
 * The first seven digits of a partita IVA are its holder's number, and are not all zero (DPR 633/1972, art. 35). The next three
 * name the tax office that gave it: the list of offices is not complete, so another one is no proof that it is wrong.
 */
const partitaIva: NationalCheck = {
  shape: /^\d{11}$/,
  holds: (value) => !value.startsWith('0000000') && luhnChecksumValidate(value),
  /** Spreadsheets take zeros away: what holds with them again, office included, is meant with them. */
  restore: (written) => {
    const padded = written.padStart(11, '0');
    return /^\d{8,10}$/.test(written) && it.validate(padded).isValid ? padded : written;
  },
};

/**
 * Bulgaria's UIC: stdnum refuses those that begin with 8, which many have. Ten digits are a person's, and taken by their
 * shape.
 */
const bulstat: NationalCheck = {
  shape: /^\d{9,10}$/,
  holds: (value) => {
    if (value.length === 10) return true;
    const sum = (first: number) =>
      weightedSum(value.slice(0, 8), {
        weights: Array.from({ length: 8 }, (_, index) => first + index),
        modulus: 11,
      });
    const rest = sum(1) === 10 ? sum(3) % 10 : sum(1);
    return rest === Number(value[8]);
  },
};

/** Slovakia's: VIES excludes some third digits, where stdnum looks at the first. */
const dph: NationalCheck = {
  shape: /^[1-9]\d[2-47-9]\d{7}$/,
  holds: (value) => Number(value) % 11 === 0,
};

const ended = (suffix: RegExp) => (written: string) => written.replace(suffix, '');

/** How the numbers of each country are checked, by its ISO code. */
export const NATIONAL_CHECKS: Readonly<Record<string, NationalCheck>> = {
  AT: check(/^U\d{8}$/, at, (written) => (/^\d{8}$/.test(written) ? `U${written}` : written)),
  // Nine digits until 2008.
  BE: check(/^[01]\d{9}$/, be, (written) => (/^\d{9}$/.test(written) ? `0${written}` : written)),
  BG: bulstat,
  CH: {
    shape: /^\d{9}$/,
    holds: (value) => ch.validate(`CHE${value}`).isValid,
    restore: ended(/(?:MWST|TVA|IVA|TPV|VAT)+$/),
  },
  CY: check(/^\d{8}[A-Z]$/, cy),
  CZ: check(/^\d{8,10}$/, cz),
  DE: check(/^[1-9]\d{8}$/, de),
  DK: check(/^\d{8}$/, dk),
  EE: check(/^\d{9}$/, ee),
  ES: check(/^[A-Z0-9]\d{7}[A-Z0-9]$/, es),
  FI: check(/^\d{8}$/, fi),
  FR: check(/^[A-HJ-NP-Z0-9]{2}\d{9}$/, fr),
  // Three digits more name a branch of the same trader.
  GB: check(/^(?:\d{9}|GD\d{3}|HA\d{3})$/, gb, (written) =>
    /^\d{12}$/.test(written) ? written.slice(0, 9) : written,
  ),
  GR: check(/^\d{9}$/, gr, (written) => (/^\d{8}$/.test(written) ? `0${written}` : written)),
  HR: check(/^\d{11}$/, hr),
  // The national tax number has three digits more.
  HU: check(/^\d{8}$/, hu, (written) => (/^\d{11}$/.test(written) ? written.slice(0, 8) : written)),
  IE: check(/^(?:\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/, ie),
  IT: partitaIva,
  LT: check(/^(?:\d{9}|\d{12})$/, lt),
  LU: check(/^\d{8}$/, lu),
  LV: check(/^\d{11}$/, lv),
  MT: check(/^\d{8}$/, mt),
  NL: check(/^\d{9}B\d{2}$/, nl),
  NO: check(/^\d{9}$/, no, ended(/MVA$/)),
  PL: check(/^\d{10}$/, pl),
  PT: check(/^\d{9}$/, pt),
  RO: check(/^\d{2,10}$/, ro),
  SE: check(/^\d{10}01$/, se, (written) => (/^\d{10}$/.test(written) ? `${written}01` : written)),
  SI: check(/^\d{8}$/, si),
  SK: dph,
  SM: check(/^\d{1,5}$/, sm, (written) => written.replace(/^0+(?=\d)/, '')),
};
