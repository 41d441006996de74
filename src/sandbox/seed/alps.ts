import { firstOf, places, words, type Nation } from './nation.ts';
import { austrianVat, swissVat } from './tax-numbers.ts';

export const austria: Nation = {
  code: 'AT',
  spellings: words('Austria|Austria|Österreich|AT'),
  dialCode: '+43',
  locale: 'DE',
  zipLength: 4,
  zipAlphabet: '0123456789',
  firstNames: words('Jörg|Resi|Florian|Käthe|Valentin|Gerlinde'),
  surnames: words('Hölzl|Steinböck|Wögerbauer|Prinz-Auer|Weiß|Tschürtz'),
  trades: words('Sägewerk|Bergbahnen|Glashütte|Tischlerei|Konditorei|Sportgeräte'),
  legalForms: words('GmbH|GmbH|KG|OG'),
  otherForms: { GmbH: 'Ges.m.b.H.' },
  places: places('Wien;10;-|Graz;80;-|St. Pölten;31;-|Kitzbühel;63;-|Innsbruck;60;-'),
  streets: words('Ringstraße|Kärntner Straße|Mühlgasse|Am Grünanger|Maria-Theresien-Straße'),
  street: (name, number) => `${name} ${number}`,
  phone: (random) => `1${random.digits(7)}`,
  taxNumbers: (random) => ({
    vat: austrianVat(random.ownDigits(7)),
    taxId: `${random.digits(2)} ${random.digits(3)}/${random.digits(4)}`,
    registration: `FN ${random.digits(6)}a`,
  }),
};

export const switzerland: Nation = {
  code: 'CH',
  spellings: words('Svizzera|Svizzera|Schweiz|Suisse|CH'),
  dialCode: '+41',
  locale: 'DE',
  zipLength: 4,
  zipAlphabet: '0123456789',
  firstNames: words('Urs|Loredana|Beat|Mélanie|Reto|Flurina'),
  surnames: words('Zürcher|Bernasconi-Egli|Caflisch|Aebischer|Rüegg|Dätwiler'),
  trades: words('Uhren|Feinmechanik|Treuhand|Käserei|Kliniken|Präzision'),
  legalForms: words('AG|GmbH|SA|Sagl'),
  otherForms: { AG: 'Aktiengesellschaft', Sagl: 'S.a.g.l.' },
  places: places('Zürich;80;ZH|Genève;12;GE|Lugano;69;TI|Neuchâtel;20;NE|Chur;70;GR'),
  streets: words('Bahnhofstrasse|Rue du Rhône|Via Nassa|Mühlegasse|Seestrasse'),
  street: (name, number) => `${name} ${number}`,
  phone: (random) => `79${random.digits(7)}`,
  taxNumbers: (random) => {
    const vat = firstOf(random, swissVat);
    return {
      vat,
      taxId: vat.slice(0, 15),
      registration: `CH-020.3.0${random.digits(2)}.${random.digits(3)}-${random.digits(1)}`,
    };
  },
};
