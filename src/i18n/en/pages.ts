import type { PagesMessages } from '#i18n/types/pages.ts';

export const texts: PagesMessages = {
  skip: 'Skip to the content',
  notFound: 'Page not found',
  notFoundHow: 'The link may be incomplete or from another version of Rubrica.',
  toClients: 'Go to the clients',
};
