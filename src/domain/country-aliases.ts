/**
 * ISO 3166-1: the three letters of the countries whose two letters are the first two of them; are the first and the
 * third; and of the others, with their two. Every byte of this list is loaded before the first row.
 */
const FIRST_TWO =
  'AFGAIAALBARGASMAUSAZEBELBFABGRBHRBLMBMUBOLBRABTNBVTBWACANCCKCHECIVCMRCOLCRICUBCXRCYPCZEDEU' +
  'DJIDMADOMDZAECUEGYERIESPETHFINFJIFRAGABGBRGEOGGYGHAGIBGMBGRCGTMGUMHKGHMDHNDHRVHTIHUNIDNIMN' +
  'INDIOTIRNISLITAJEYJORJPNKENKGZKHMKIRKNAKWTLAOLBNLCALIELKALSOLTULUXLVAMARMCOMDAMHLMKDMLIMMR' +
  'MNGMRTMSRMUSMWIMYSNAMNCLNERNFKNGANICNLDNORNPLNRUNZLOMNPANPERPHLPRIPSEQATREUROURUSRWASAUSDN' +
  'SGPSHNSJMSLESMRSOMSSDSTPSXMSYRTCATGOTHATJKTKLTLSTONTTOTWNTZAUGAUMIUSAUZBVATVCTVENVGBVIRVNM' +
  'VUTWSMYEMZAFZMBZWE';
const FIRST_AND_THIRD =
  'ABWAGOANDAREARMATGAUTBDIBGDBHSBLZBRBBRNCAFCHLCHNCODCOGCOKCPVCUWDNKESHFLKFROFSMGINGLPGNQGRD' +
  'GRLGUFGUYIRQJAMKAZKORLBRLBYMAFMDGMDVMEXMLTMNEMNPMOZMTQNIUPAKPCNPLWPNGPOLPRTPRYPYFSENSLBSLV' +
  'SURSVKSWESWZSYCTCDTKMTUNTURTUVURYWLF';
const OTHERS =
  'ALAAXATAAQATFTFBENBJBESBQBIHBABLRBYCOMKMCYMKYESTEEGNBGWIRLIEISRILMACMOMYTYTPRKKPSGSGSSPMPM' +
  'SRBRSSVNSIUKRUA';

/** The two letters of each country by its three. */
export function makeAlpha3(): ReadonlyMap<string, string> {
  return new Map([
    ...inPieces(FIRST_TWO, 3, (three) => three.slice(0, 2)),
    ...inPieces(FIRST_AND_THIRD, 3, (three) => three.charAt(0) + three.charAt(2)),
    ...inPieces(OTHERS, 5, (both) => both.slice(3)),
  ]);
}

function inPieces(
  list: string,
  length: number,
  toTwo: (piece: string) => string,
): (readonly [string, string])[] {
  return Array.from({ length: list.length / length }, (_, place) => {
    const piece = list.slice(place * length, (place + 1) * length);
    return [piece.slice(0, 3), toTwo(piece)] as const;
  });
}

/** Codes that are not of ISO 3166-1 and mean a country all the same: VAT prefixes, short forms. */
export const CODE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['XI', 'GB'],
  ['UAE', 'AE'],
  ['UK', 'GB'],
]);

/**
 * The countries that most clients are in, in lower case, as they are called in the languages of the dictionaries.
 * Those take some 40 ms to make, before the first row is seen; these say the same.
 */
export const COMMON_NAMES: Readonly<Record<string, string>> = {
  AT: 'austria|autriche|österreich|oostenrijk|áustria',
  BE: 'belgio|belgium|belgique|belgien|bélgica|belgië',
  CH: 'svizzera|switzerland|suisse|schweiz|suiza|zwitserland|suíça',
  DE: 'germania|germany|allemagne|deutschland|alemania|duitsland|alemanha',
  ES: 'spagna|spain|espagne|spanien|españa|spanje|espanha',
  FR: 'francia|france|frankreich|frankrijk|frança',
  GB: 'regno unito|united kingdom|royaume-uni|vereinigtes königreich|reino unido|verenigd koninkrijk|great britain',
  IE: 'irlanda|ireland|irlande|irland|ierland',
  IT: 'italia|italy|italie|italien|italië|itália',
  LU: 'lussemburgo|luxembourg|luxemburg|luxemburgo',
  NL: 'paesi bassi|olanda|netherlands|pays-bas|niederlande|países bajos|nederland|países baixos',
  PL: 'polonia|poland|pologne|polen|polska',
  PT: 'portogallo|portugal',
  SE: 'svezia|sweden|suède|schweden|suecia|zweden|suécia|sverige',
  US: 'stati uniti|united states|états-unis|vereinigte staaten|estados unidos|verenigde staten',
};

/** What people and registers write and no dictionary of names has, by country. */
export const NAME_ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirati Arabi', 'Emirates'],
  AR: ['Argentine Republic'],
  BA: ['Bosnia', 'Bosnie', 'Bosnien', 'Bosnia Erzegovina', 'Bosnia ed Erzegovina'],
  BN: ['Brunei Darussalam'],
  BO: ['Bolivia, Plurinational State of'],
  CD: ['Congo, Democratic Republic of the', 'Repubblica Democratica del Congo'],
  CG: ['Congo, Republic of the', 'Repubblica del Congo'],
  CH: ['Confederazione Svizzera', 'Confédération suisse', 'Swiss Confederation'],
  CI: ['Ivory Coast'],
  CN: ["People's Republic of China", 'Repubblica Popolare Cinese', 'PR China', 'PRC'],
  CV: ['Cape Verde', 'Cabo Verde'],
  CZ: [
    'Czech Republic',
    'Repubblica Ceca',
    'République tchèque',
    'Tschechische Republik',
    'Cechia',
  ],
  DE: ['Federal Republic of Germany', 'Repubblica Federale Tedesca', 'Bundesrepublik Deutschland'],
  ES: ['Kingdom of Spain', 'Regno di Spagna'],
  FK: ['Falkland Islands (Malvinas)'],
  FM: ['Micronesia, Federated States of'],
  FR: ['French Republic', 'République française', 'Repubblica Francese'],
  GB: [
    'Great Britain',
    'Gran Bretagna',
    'Grande-Bretagne',
    'Britain',
    'England',
    'Inghilterra',
    'Angleterre',
    'Scotland',
    'Scozia',
    'Wales',
    'Northern Ireland',
    'Irlanda del Nord',
    'United Kingdom of Great Britain and Northern Ireland',
    'Regno Unito di Gran Bretagna e Irlanda del Nord',
  ],
  GR: ['Hellenic Republic', 'Hellas'],
  HK: ['Hong Kong', 'Hongkong'],
  IE: ['Éire', 'Republic of Ireland', 'Repubblica d’Irlanda'],
  IR: ['Iran, Islamic Republic of'],
  IT: ['Italian Republic', 'Repubblica Italiana'],
  KP: ["Korea, Democratic People's Republic of", 'Korea, North'],
  KR: ['Korea, Republic of', 'Korea, South', 'Corea del Sud', 'Repubblica di Corea'],
  LA: ["Lao People's Democratic Republic"],
  MD: ['Moldova, Republic of', 'Moldavia'],
  MK: ['Macedonia', 'Macedonia, the former Yugoslav Republic of', 'FYROM'],
  MM: ['Burma', 'Birmania', 'Myanmar'],
  MO: ['Macao', 'Macau'],
  NL: ['Holland', 'Olanda', 'Hollande', 'Kingdom of the Netherlands', 'The Netherlands'],
  PL: ['Polska'],
  PS: ['Palestine', 'Palestina', 'State of Palestine'],
  RU: ['Russian Federation', 'Federazione Russa', 'Fédération de Russie', 'Russische Föderation'],
  SE: ['Sverige'],
  SK: ['Slovak Republic', 'Repubblica Slovacca', 'République slovaque'],
  SM: ['Repubblica di San Marino', 'Saint-Marin'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor', 'Timor Est'],
  TR: ['Turkey', 'Türkiye', 'Turkiye Cumhuriyeti', 'Republic of Turkey'],
  TW: ['Taiwan', 'Taiwan, Province of China', 'Republic of China'],
  TZ: ['Tanzania, United Republic of'],
  US: ['United States of America', "Stati Uniti d'America", "États-Unis d'Amérique", 'America'],
  VA: ['Holy See', 'Holy See (Vatican City State)', 'Santa Sede', 'Città del Vaticano', 'Vaticano'],
  VE: ['Venezuela, Bolivarian Republic of'],
  VN: ['Viet Nam'],
};
