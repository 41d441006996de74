/** What stands on the screen in each language, as its readers know it. */
export interface Words {
  readonly browser: string;
  readonly complete: string;
  readonly search: string;
  readonly filters: string;
  readonly addFilter: string;
  readonly findFilter: string;
  readonly vatNumber: string;
  readonly isEmpty: string;
  readonly country: string;
  readonly italy: string;
  readonly asked: string;
  readonly updated: string;
  readonly done: string;
  readonly copyVatNumber: string;
  readonly copied: string;
  readonly close: string;
  readonly exportClients: string;
  readonly csv: string;
  readonly download: string;
  readonly heads: readonly string[];
  readonly saved: RegExp;
  readonly about: string;
  readonly shown: RegExp;
  readonly noMatch: string;
  readonly view: string;
  readonly language: string;
  readonly zone: string;
}

export const ENGLISH: Words = {
  browser: 'en-GB',
  complete: 'complete as of',
  search: 'Search clients',
  filters: 'Filters',
  addFilter: 'Add a filter',
  findFilter: 'Find a filter',
  vatNumber: 'VAT number',
  isEmpty: 'is empty',
  country: 'Country',
  italy: 'Italy',
  asked: 'Country: Italy',
  updated: 'Updated',
  done: 'Done',
  copyVatNumber: 'Copy VAT number',
  copied: 'Copied VAT number',
  close: 'Close',
  exportClients: 'Export clients',
  csv: 'CSV for a spreadsheet',
  download: 'Download',
  heads: ['Name', 'VAT number', 'Email', 'City', 'Country', 'External IDs', 'Created', 'Updated'],
  saved: /^\d+ rows? written to wethod-clients-/,
  about: 'About this list',
  shown: /^\d+ of 575$/,
  noMatch: 'No client matches',
  view: 'View',
  language: 'Language',
  zone: 'Time zone',
};

export const ITALIAN: Words = {
  browser: 'it-IT',
  complete: 'completo alle',
  search: 'Cerca clienti',
  filters: 'Filtri',
  addFilter: 'Aggiungi un filtro',
  findFilter: 'Cerca un filtro',
  vatNumber: 'Partita IVA',
  isEmpty: 'è vuoto',
  country: 'Paese',
  italy: 'Italia',
  asked: 'Paese: Italia',
  updated: 'Aggiornato',
  done: 'Fine',
  copyVatNumber: 'Copia partita IVA',
  copied: 'Copiato: partita IVA',
  close: 'Chiudi',
  exportClients: 'Esporta i clienti',
  csv: 'CSV per un foglio di calcolo',
  download: 'Scarica',
  heads: ['Nome', 'Partita IVA', 'Email', 'Città', 'Paese', 'ID esterni', 'Creato', 'Aggiornato'],
  saved: /^\d+ (?:riga scritta|righe scritte) in /,
  about: 'Informazioni sull’elenco',
  shown: /^\d+ di 575$/,
  noMatch: 'Nessun cliente corrisponde',
  view: 'Aspetto',
  language: 'Lingua',
  zone: 'Fuso orario',
};

export const FRENCH: Words = {
  browser: 'fr-FR',
  complete: 'complet à',
  search: 'Rechercher des clients',
  filters: 'Filtres',
  addFilter: 'Ajouter un filtre',
  findFilter: 'Rechercher un filtre',
  vatNumber: 'N° de TVA',
  isEmpty: 'est vide',
  country: 'Pays',
  italy: 'Italie',
  asked: 'Pays\u00a0: Italie',
  updated: 'Mis à jour',
  done: 'Terminé',
  copyVatNumber: 'Copier\u00a0: n° de TVA',
  copied: 'Copié\u00a0: n° de TVA',
  close: 'Fermer',
  exportClients: 'Exporter les clients',
  csv: 'CSV pour un tableur',
  download: 'Télécharger',
  heads: ['Nom', 'N° de TVA', 'E-mail', 'Ville', 'Pays', 'ID externes', 'Créé', 'Mis à jour'],
  saved: /^\d+ lignes? écrites? dans /,
  about: 'À propos de cette liste',
  shown: /^\d+ sur 575$/,
  noMatch: 'Aucun client ne correspond',
  view: 'Affichage',
  language: 'Langue',
  zone: 'Fuseau horaire',
};
