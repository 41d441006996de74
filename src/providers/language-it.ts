import { later, messages as rubrica } from '#i18n/it/index.ts';
import type { Catalogue } from './languages.ts';
import { messages as qonto } from './qonto/messages-it.ts';
import { messages as wethod } from './wethod/messages-it.ts';

export const catalogue: Catalogue = {
  rubrica,
  later,
  wethod,
  qonto,
  guides: {
    wethod: () => import('./wethod/connect-it.ts'),
    qonto: () => import('./qonto/connect-it.ts'),
  },
};
