/** ISO 3166-1: the three letters of each country, then the two. */
export const ALPHA_3 =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU ' +
  'AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ ' +
  'BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI ' +
  'CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE ' +
  'DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK ' +
  'FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR ' +
  'GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN ' +
  'IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH ' +
  'KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV ' +
  'MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN ' +
  'MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI ' +
  'NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL ' +
  'PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG ' +
  'SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI ' +
  'SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT ' +
  'TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG ' +
  'VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW';

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
