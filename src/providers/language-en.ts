import { later, messages as rubrica } from '#i18n/en/index.ts';
import type { Catalogue } from './languages.ts';
import { messages as qonto } from './qonto/messages-en.ts';
import { messages as wethod } from './wethod/messages-en.ts';

export const catalogue: Catalogue = {
  rubrica,
  later,
  wethod,
  qonto,
  guides: {
    wethod: () => import('./wethod/connect-en.ts'),
    qonto: () => import('./qonto/connect-en.ts'),
  },
};
