import { later, messages as rubrica } from '#i18n/fr/index.ts';
import type { Catalogue } from './languages.ts';
import { messages as qonto } from './qonto/messages-fr.ts';
import { messages as wethod } from './wethod/messages-fr.ts';

export const catalogue: Catalogue = {
  rubrica,
  later,
  wethod,
  qonto,
  guides: {
    wethod: () => import('./wethod/connect-fr.ts'),
    qonto: () => import('./qonto/connect-fr.ts'),
  },
};
