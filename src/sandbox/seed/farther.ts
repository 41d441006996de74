import { firstOf, places, words, type Nation } from './nation.ts';
import { britishVat, polishVat, portugueseVat, swedishVat } from './tax-numbers.ts';

export const portugal: Nation = {
  code: 'PT',
  spellings: words('Portogallo|Portugal|PT'),
  dialCode: '+351',
  locale: 'PT',
  zipLength: 4,
  zipAlphabet: '0123456789',
  firstNames: words('João|Inês|Conceição|Nuno|Sebastião|Lurdes'),
  surnames: words('Gonçalves|Magalhães|Araújo|Simões|Brandão|Leitão'),
  trades: words('Cortiças|Conservas|Têxteis|Construções|Padaria|Soluções'),
  legalForms: words('Lda.|Lda.|S.A.'),
  otherForms: { 'Lda.': 'Limitada' },
  places: places('Lisboa;10;-|Guimarães;48;-|Évora;70;-|Póvoa de Varzim;44;-|Porto;40;-'),
  streets: words('Rua Direita|Avenida da Liberdade|Travessa das Flores|Praça do Comércio'),
  street: (name, number) => `${name}, n.º ${number}`,
  phone: (random) => `9${random.digits(8)}`,
  taxNumbers: (random) => {
    const vat = portugueseVat(`5${random.ownDigits(7)}`);
    return { vat, taxId: vat.slice(2), registration: vat.slice(2) };
  },
};

export const unitedKingdom: Nation = {
  code: 'GB',
  spellings: words('Regno Unito|Regno Unito|United Kingdom|UK|Great Britain'),
  dialCode: '+44',
  locale: 'EN',
  zipLength: 6,
  zipAlphabet: 'ABDEFGHJLNPQRSTUWXYZ',
  firstNames: words('Imogen|Rhys|Siân|Alasdair|Zoë|Percival'),
  surnames: words("O'Flaherty|Smythe-Jones|Abernethy|Llewellyn|Brontë|MacAskill"),
  trades: words('Joinery|Bakers|Consulting|Instruments|Brewing|Textiles'),
  legalForms: words('Ltd|Ltd|LLP|plc'),
  otherForms: { Ltd: 'Limited' },
  places: places(
    'London;EC1A 1;-|Leeds;LS1 4;-|Bristol;BS1 5;-|Edinburgh;EH1 3;-|Ynys Môn;LL77 7;-',
  ),
  streets: words("High Street|Station Road|St Mary's Lane|Albert Embankment|The Old Mill"),
  street: (name, number) => `${number} ${name}`,
  phone: (random) => `207946${random.integer(0, 999).toString().padStart(4, '0')}`,
  taxNumbers: (random) => ({
    vat: britishVat(random.ownDigits(7)),
    taxId: random.digits(10),
    registration: `0${random.digits(7)}`,
  }),
};

export const poland: Nation = {
  code: 'PL',
  spellings: words('Polonia|Polska|Poland|PL'),
  dialCode: '+48',
  locale: 'EN',
  zipLength: 6,
  zipAlphabet: '0123456789',
  firstNames: words('Łucja|Zbigniew|Małgorzata|Świętosław|Żaneta|Józef'),
  surnames: words('Wójcik|Łukasik|Żurawski|Święch|Gąsior|Źródło'),
  trades: words('Zakład|Piekarnia|Hurtownia|Drukarnia|Usługi|Meble'),
  legalForms: words('Sp. z o.o.|Sp. z o.o.|S.A.|Sp. j.'),
  otherForms: { 'Sp. z o.o.': 'Spółka z o.o.' },
  places: places('Łódź;90-0;-|Kraków;30-0;-|Gdańsk;80-0;-|Wrocław;50-0;-|Świdnica;58-1;-'),
  streets: words('ul. Piotrkowska|ul. Długa|al. Niepodległości|ul. Źródlana'),
  street: (name, number) => `${name} ${number}`,
  phone: (random) => `5${random.digits(8)}`,
  taxNumbers: (random) => {
    const vat = firstOf(random, (digits) => polishVat(`5${digits}`));
    return { vat, taxId: vat.slice(2), registration: `0000${random.digits(6)}` };
  },
};

export const sweden: Nation = {
  code: 'SE',
  spellings: words('Svezia|Sverige|Sweden|SE'),
  dialCode: '+46',
  locale: 'EN',
  zipLength: 6,
  zipAlphabet: '0123456789',
  firstNames: words('Åsa|Björn|Märta|Östen|Linnéa|Göran'),
  surnames: words('Åkerblom|Sjöström|Ängsmark|Löfgren|Hägglund|Ö'),
  trades: words('Träindustri|Smältverk|Möbler|Åkeri|Bryggeri|Rederi'),
  legalForms: words('AB|AB|HB'),
  otherForms: { AB: 'Aktiebolag' },
  places: places('Göteborg;411 ;-|Malmö;211 ;-|Östersund;831 ;-|Å;640 ;-|Stockholm;111 ;-'),
  streets: words('Storgatan|Åvägen|Östra Hamngatan|Kungsgatan'),
  street: (name, number) => `${name} ${number}`,
  phone: (random) => `70${random.digits(7)}`,
  taxNumbers: (random) => {
    const vat = swedishVat(`55${random.ownDigits(7)}`);
    return { vat, taxId: `${vat.slice(2, 8)}-${vat.slice(8, 12)}`, registration: vat.slice(2, 12) };
  },
};
