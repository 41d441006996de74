/**
 * Words that many names have, so that sharing one says nothing. Written by hand and not counted in the clients: counted,
 * two names would agree in one account and not in another, and no longer once the account has grown.
 */
const WORDS = [
  // Italian trades and kinds
  'studio studi hotel albergo bar caffe ristorante trattoria pizzeria osteria agenzia agriturismo farmacia panificio',
  'pasticceria macelleria officina officine meccanica meccaniche carrozzeria autocarrozzeria impresa imprese costruzioni',
  'edilizia edile edil immobiliare immobiliari impianti impiantistica idraulica elettrica termoidraulica falegnameria',
  'serramenti arredi arredamenti mobili tipografia grafica stampa editore edizioni editrice tessuti filati ceramiche',
  'trasporti autotrasporti logistica spedizioni viaggi turismo noleggio servizi servizio consulenza consulenze societa',
  'agricola azienda aziende cantina cantine tenuta fattoria consorzio cooperativa fondazione istituto centro circolo',
  'club associazione gruppo fratelli figli figlio eredi ditta negozio casa nuova nuovo italiana italiano italia energia',
  'bellavista sport moda scuola comune lotto cliente prova bed breakfast tappezzeria vetreria lavanderia fioreria',
  // What is called by its place or its saint, and has somebody else's numbers
  'condominio condomini supercondominio residenza residence via viale piazza corso parrocchia diocesi oratorio asilo liceo',
  'universita ospedale ordine collegio unione camera provincia regione copropriete syndicat coproprietaires mairie commune',
  'paroisse lycee college ecole comunidad propietarios ayuntamiento colegio gemeinde stadt verein',
  // French
  'groupe cabinet agence atelier ateliers boulangerie patisserie restaurant cafe garage transports menuiserie plomberie',
  'electricite maison societe entreprise entreprises services conseil conseils immobilier immobiliere gestion assurances',
  'assurance pharmacie imprimerie edition editions batiment construction constructions travaux habitat freres fils',
  'compagnie centre france francaise francais energie',
  // English
  'company group holding holdings consulting consultants advisory partners partner solutions solution services service',
  'systems system technologies technology tech software digital media design marketing communication communications lab',
  'labs international global europe trading trade import export industries industry industrial engineering management',
  'capital invest investments finance financial insurance real estate property properties logistics transport travel',
  'security energy food foods fashion medical health care the of sons brothers events event network networks data web',
  'shop store market online power print',
  // German
  'gesellschaft firma buro bureau handel handels vertrieb vertriebs bau bauunternehmen immobilien beratung verwaltung',
  'verwaltungs beteiligungs dienstleistungen dienst metzgerei backerei gasthof apotheke werkstatt maschinenbau technik',
  'elektro transporte spedition verlag druckerei gebruder sohne deutschland',
  // Spanish
  'grupo empresa estudio taller talleres restaurante panaderia farmacia inmobiliaria construcciones transportes servicios',
  'asesoria consultoria gestoria hermanos hijos comercial distribuciones instalaciones espana',
  // Towns and regions, which stand in names as places
  'milano roma torino napoli genova bologna firenze venezia verona padova bari palermo catania brescia bergamo modena parma',
  'trieste como trento bolzano perugia ancona pisa lombarda lombardia veneta veneto toscana sicilia piemonte nord sud est',
  'ovest paris lyon marseille toulouse nice nantes bordeaux lille strasbourg rennes grenoble berlin hamburg munchen koln',
  'frankfurt wien zurich geneve london madrid barcelona valencia sevilla bruxelles amsterdam lisboa monaco',
];

const MARKET_WORDS: ReadonlySet<string> = new Set(WORDS.flatMap((line) => line.split(' ')));

/** Fewer letters name nobody. */
const FEWEST = 3;

/** Whether a folded word is a name's own: three letters or more, and none of those that many names have. */
export function isOwnWord(word: string): boolean {
  return word.length >= FEWEST && !MARKET_WORDS.has(word) && !/^\d+$/.test(word);
}
