import { germanVat } from './tax-numbers.ts';
import { places, words, type Nation } from './nation.ts';

export const germany: Nation = {
  code: 'DE',
  spellings: words('Germania|Germania|Deutschland|Germany|DE'),
  dialCode: '+49',
  locale: 'DE',
  zipLength: 5,
  zipAlphabet: '0123456789',
  firstNames: words('Jürgen|Anke|Björn|Käthe|Lukas|Sören|Annika|Götz|Ulrike|Max|Änne|Felix'),
  surnames: words(
    'Müllenhoff|Groß|Schäfermeier|Weißenborn|Krüger|Böttcher|von der Heide|Jäckel|Strauß|Öhlschläger|Tamm|Fiebig',
  ),
  trades: words(
    'Maschinenbau|Straßenbau|Bäckerei|Werkzeugfabrik|Druckerei|Möbelhaus|Elektrotechnik|Brauerei|Spedition|Gießerei|Büro für Gestaltung|Süßwaren',
  ),
  legalForms: words('GmbH|GmbH|GmbH & Co. KG|AG|UG (haftungsbeschränkt)|OHG|e. K.'),
  otherForms: { GmbH: 'G.m.b.H.', 'GmbH & Co. KG': 'GmbH und Co. KG' },
  places: places(
    'München;803;BY|Köln;506;NW|Lübeck;235;SH|Nürnberg;904;BY|Gießen;353;HE|Würzburg;970;BY|Görlitz;028;SN|Hamburg;204;HH|Düsseldorf;402;NW|Berlin;101;BE',
  ),
  streets: words(
    'Hauptstraße|Goethestraße|Am Mühlbach|Königsallee|Industriestraße|Weißdornweg|Bahnhofstraße|Schloßplatz',
  ),
  street: (name, number) => `${name} ${number}${number % 11 === 0 ? 'a' : ''}`,
  phone: (random) => `3023125${random.digits(3)}`,
  taxNumbers: (random, [, , land]) => ({
    vat: germanVat(`${random.integer(1, 3)}${random.ownDigits(7)}`),
    taxId: `${random.digits(3)}/${random.digits(3)}/${random.digits(5)}`,
    registration: `HRB ${random.integer(1000, 99999)} ${land ?? ''}`.trim(),
  }),
};
