/** The countries of the made-up clients by their code and their English name, as their rows write them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'ae united arab emirates': 'Emirati Arabi Uniti',
  'at austria': 'Austria|Österreich|AT',
  'be belgium': 'Belgio|Belgique|België|Belgium',
  'ch switzerland': 'Svizzera|Schweiz|Suisse|CH',
  'de germany': 'Germania|Deutschland|Germany|DE',
  'es spain': 'Spagna|España|Spain|ES',
  'fr france': 'Francia|France|FR|FRANCE',
  'gb united kingdom': 'Regno Unito|United Kingdom|UK|Great Britain',
  'il israel': 'Israele',
  'it italy': 'Italia|Italy|IT|ITALIA',
  'nl netherlands': 'Paesi Bassi|Olanda|Nederland|Netherlands|NL',
  'pl poland': 'Polonia|Polska|Poland|PL',
  'pt portugal': 'Portogallo|Portugal|PT',
  'se sweden': 'Svezia|Sverige|Sweden|SE',
};

/**
 * What a country is found by, each word after a tab, by what a row writes; of any other country, its own words. A search finds a country by the
 * beginning of a word, in English as the bench's browsers are.
 */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SPELLINGS).flatMap(([words, spellings]) =>
    spellings.split('|').map((spelling) => [spelling, `\t${words.replaceAll(' ', '\t')}`]),
  ),
);
