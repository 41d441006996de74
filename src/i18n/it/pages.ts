import type { PagesMessages } from '#i18n/types/pages.ts';

export const texts: PagesMessages = {
  skip: 'Vai direttamente al contenuto',
  notFound: 'Pagina non trovata',
  notFoundHow: 'Il link è forse incompleto o di un’altra versione di Rubrica.',
  toClients: 'Vai ai clienti',
};
