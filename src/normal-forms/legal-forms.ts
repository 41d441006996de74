/**
 * Legal forms, as they stand in names: folded, words by blanks, dots between single letters gone. A form, and every way
 * in which it is written. Italy: Codice civile, book V; France: Code de commerce; Germany: AktG, GmbHG, HGB; Spain: LSC.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  srl: 'srl|s r l|società a responsabilità limitata|soc a r l|soc a resp lim',
  srls: 'srls|s r l s|srl semplificata|società a responsabilità limitata semplificata',
  spa: 'spa|s p a|società per azioni|soc per az',
  sapa: 'sapa|società in accomandita per azioni',
  snc: 'snc|s n c|società in nome collettivo|société en nom collectif',
  sas: 'sas|s a s|società in accomandita semplice|société par actions simplifiée',
  ss: 'ss|società semplice',
  scarl:
    'scarl|s c a r l|sca rl|scrl|s c r l|soc cons a rl|soc consortile a rl|società consortile a responsabilità limitata|società consortile arl',
  scpa: 'scpa|società consortile per azioni',
  coop: 'coop|soc coop|società cooperativa|soc coop a rl|soc coop arl|società cooperativa a rl|società cooperativa arl|soc coop sociale|società cooperativa sociale|cooperativa sociale|s coop|scoop|sociedad cooperativa|société coopérative|eg|eingetragene genossenschaft',
  stp: 'stp|srl stp|stp srl|società tra professionisti|società tra professionisti a responsabilità limitata',
  association:
    'aps|asd|ssd|onlus|ets|odv|associazione|associazione sportiva dilettantistica|association|association loi 1901|ev|e v|eingetragener verein',
  owner: 'ditta individuale|ditta|impresa individuale|d i|di individuale|libero professionista',
  sarl: 'sarl|s a r l|société à responsabilité limitée|sàrl|sà rl',
  sagl: 'sagl|s a g l|società a garanzia limitata',
  eurl: 'eurl|e u r l|entreprise unipersonnelle à responsabilité limitée',
  ei: 'ei|eirl|entreprise individuelle|entrepreneur individuel|auto entrepreneur|micro entreprise',
  sasu: 'sasu|s a s u|société par actions simplifiée unipersonnelle',
  sa: 's a|sa|société anonyme|sociedad anónima|sam|société anonyme monégasque',
  sci: 'sci|s c i|société civile immobilière',
  scop: 'scop|société coopérative et participative',
  selarl: 'selarl|selas',
  gmbh: 'gmbh|g m b h|gesellschaft mbh|ges mbh|gesmbh|gesellschaft m b h|gesellschaft mit beschränkter haftung',
  ug: 'ug|ug haftungsbeschränkt|unternehmergesellschaft|unternehmergesellschaft haftungsbeschränkt',
  ag: 'ag|aktiengesellschaft',
  kg: 'kg|kommanditgesellschaft',
  ohg: 'ohg|offene handelsgesellschaft',
  gbr: 'gbr|gesellschaft bürgerlichen rechts',
  ek: 'ek|e k|e kfm|e kfr|eingetragener kaufmann',
  'gmbh & co kg':
    'gmbh co kg|gmbh co|gmbh cokg|gmbh compagnie kg|gesellschaft mit beschränkter haftung co kg',
  sl: 'sl|s l|sociedad limitada|sociedad de responsabilidad limitada|srl de cv',
  slu: 'slu|s l u|sociedad limitada unipersonal',
  sau: 'sau|s a u|sociedad anónima unipersonal',
  slp: 'slp|s l p|sociedad limitada profesional',
  ltd: 'ltd|limited|co ltd|company limited|private limited|pvt ltd',
  plc: 'plc|public limited company',
  llp: 'llp|limited liability partnership',
  inc: 'inc|incorporated|corp|corporation',
  llc: 'llc|limited liability company',
  bv: 'bv|b v|besloten vennootschap|bvba|sprl|srl bv|bv srl',
  nv: 'nv|n v|naamloze vennootschap',
  lda: 'lda|limitada|unipessoal lda',
  'sp z oo': 'sp z oo|sp zoo|spółka z ograniczoną odpowiedzialnością|spzoo',
  sro: 'sro|s r o|spol s r o',
  kft: 'kft',
  doo: 'doo|d o o|dooel',
  ab: 'ab|aktiebolag',
  as: 'as|aktieselskab|aksjeselskap|a s',
  oy: 'oy|osakeyhtiö',
  aps: 'anpartsselskab',
  se: 'se|societas europaea',
  ae: 'ae|a e|epe|ike',
};

/** Forms that stand before a name as well: `SARL Dupont`, `Associazione Aurora`. Others only end one. */
export const LEADING: ReadonlySet<string> = new Set(
  'srl srls spa snc sas scarl coop association owner sarl eurl sasu sci scop selarl ei gmbh'.split(
    ' ',
  ),
);

/** What says nothing of who it is, after a form or before it. */
export const TAILS: readonly string[] = [
  'a socio unico|socio unico|con socio unico|unico socio|con unico socio|unipersonale|uninominale',
  'in liquidazione|in liq|en liquidation|in liquidation|i l|società benefit|sb|arl|a rl|a r l',
  'società unipersonale|soggetta a direzione e coordinamento|in concordato preventivo',
].flatMap((each) => each.split('|'));

/**
 * Written otherwise by those who grew, or for the tax office: the same company may have had both. An EURL is a SARL (Code de
 * commerce, L223-1); who trades alone (EI) is a person, and the company that this person founds is another with another SIREN.
 */
const RELATED: readonly (readonly string[])[] = [
  ['srl', 'srls', 'stp'],
  ['sas', 'sasu'],
  ['sarl', 'eurl'],
  ['sl', 'slu'],
  ['sa', 'sau'],
  ['gmbh', 'ug'],
];

/** Of who trades alone: then the business is the person, and has that person's numbers. */
const OF_PERSONS: ReadonlySet<string> = new Set(['owner', 'ei', 'ek']);

/** Whether a form says that it is somebody else than a person: a company, or an association. */
export function isFormOfCompany(form: string | null): boolean {
  return form !== null && !OF_PERSONS.has(form);
}

export function spellingsOfForms(): readonly (readonly [spelling: string, form: string])[] {
  return Object.entries(SPELLINGS).flatMap(([form, spellings]) =>
    spellings.split('|').map((spelling) => [spelling, form] as const),
  );
}

/** Whether two forms may be of one company: equal, one not said, or related. */
export function formsAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  return RELATED.some((group) => group.includes(a) && group.includes(b));
}
