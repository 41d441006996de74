import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitsOf } from './digits.ts';

export const france = {
  'fr.siren.missing': {
    name: 'SIREN is missing',
    wrong: 'No SIREN is given, and none is in a SIRET or a VAT number.',
    todo: 'Ask the client for it: an e-invoice has to name the SIREN of the buyer.',
  },
  'fr.siren.checksum': {
    name: 'SIREN: check digit',
    wrong: 'The check digit of the SIREN does not fit the other digits.',
    todo: 'At least one digit is wrong. Ask the client for the number.',
  },
  'fr.siret.checksum': {
    name: 'SIRET: check digit',
    wrong: 'Form and check digit of the SIREN are right. The last digit of the SIRET does not fit.',
    todo: 'One of the last five digits is wrong. Ask the client for the number.',
  },
  'fr.vat.format': {
    name: 'French VAT number: form',
    wrong: 'A French VAT number is FR, a key of two characters, and the SIREN.',
    todo: 'Ask the client for the number, or leave it empty if there is none (franchise en base).',
  },
  'fr.vat.key': {
    name: 'French VAT number: key',
    wrong:
      'Form and check digit of the SIREN are right. The two characters after FR do not fit it.',
    todo: 'Ask the client for the number.',
  },
  'fr.vat.other-siren': {
    name: 'VAT number with another SIREN',
    wrong: 'The SIREN in the VAT number is not the one that is given beside it.',
    todo: 'This is right for a single taxable person (assujetti unique). In all other cases ask the client.',
  },
  'fr.eaddress.missing': {
    name: 'Electronic address is missing',
    wrong: 'No electronic address is given.',
    todo: 'It is the SIREN, unless the client says otherwise. It is in the Annuaire. A public body is addressed by its SIRET, through Chorus Pro.',
  },
  'fr.eaddress.format': {
    name: 'Electronic address: characters',
    wrong: 'It has letters, digits and - _ . only, at most 125, and no empty part.',
    todo: 'Copy it from the Annuaire.',
  },
  'fr.eaddress.siren': {
    name: 'Electronic address: SIREN',
    wrong: 'It does not begin with a SIREN whose form and check digit are right.',
    todo: 'Write the SIREN of the client at its beginning, or copy it from the Annuaire.',
  },
  'fr.eaddress.siret': {
    name: 'Electronic address: SIRET',
    wrong:
      'The SIRET in it does not belong to the SIREN before it, or its check digit does not fit.',
    todo: 'Copy it from the Annuaire.',
  },
  'fr.eaddress.other-siren': {
    name: 'Electronic address with another SIREN',
    wrong: 'It begins with a SIREN that is not the client’s.',
    todo: 'Ask which of the two is the client’s, or copy it from the Annuaire.',
  },
  'fr.eaddress.unreachable': {
    name: 'Not reached by e-invoice',
    wrong: 'Qonto says that an e-invoice does not reach this client.',
    todo: 'Ask the client for the electronic address, or send the invoice in another way.',
  },
  'fr.zip.format': {
    name: 'French postcode: form',
    wrong: ({ value }) => digitsOf(value, 5) ?? 'A French postcode (code postal) is 5 digits.',
    todo: 'Write all 5 digits. Zeros at the front often get lost.',
  },
} satisfies Partial<RuleWords>;
