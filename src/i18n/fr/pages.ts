import type { PagesMessages } from '#i18n/types/pages.ts';

export const texts: PagesMessages = {
  skip: 'Aller directement au contenu',
  notFound: 'Page introuvable',
  notFoundHow: 'Le lien est peut\u2011être incomplet, ou d’une autre version de Rubrica.',
  toClients: 'Aller aux clients',
};
