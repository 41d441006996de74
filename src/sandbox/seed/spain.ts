import { spanishVat } from './tax-numbers.ts';
import { places, words, type Nation } from './nation.ts';

export const spain: Nation = {
  code: 'ES',
  spellings: words('Spagna|Spagna|España|Spain|ES'),
  dialCode: '+34',
  locale: 'ES',
  zipLength: 5,
  zipAlphabet: '0123456789',
  firstNames: words('Begoña|Íñigo|Jesús|María José|Raúl|Ángela|Nuño|Lucía|Óscar|Inés'),
  surnames: words('Muñoz|Ibáñez|Echeverría|de la Peña|Castaño|Güell|Núñez|Álvarez|Zúñiga|Rincón'),
  trades: words(
    'Talleres|Construcciones|Bodegas|Cerámica|Panadería|Diseños|Logística|Hostelería|Gestoría|Energías',
  ),
  legalForms: words('S.L.|S.L.|S.A.|S.L.U.'),
  otherForms: { 'S.L.': 'SL', 'S.A.': 'SA' },
  places: places(
    'Madrid;280;M|A Coruña;150;C|Málaga;290;MA|León;240;LE|Logroño;260;LO|Cádiz;110;CA|Barcelona;080;B|San Sebastián/Donostia;200;SS',
  ),
  streets: words(
    'Calle Mayor|Avenida de la Constitución|Plaza de España|Calle del Niño Jesús|Paseo de Gràcia|Camino Viejo',
  ),
  street: (name, number) => `${name}, ${number}`,
  phone: (random) => `${random.pick(words('6|9|7'))}${random.digits(8)}`,
  taxNumbers: (random) => {
    const vat = spanishVat(random.pick(words('A|B|B|B')), random.ownDigits(7));
    return { vat, taxId: vat.slice(2), registration: `M-${random.digits(6)}` };
  },
};
