import type { ReadinessMessages } from '#i18n/types/readiness.ts';
import { counted } from './plural.ts';
import { elsewhere } from './readiness/elsewhere.ts';
import { everybody } from './readiness/everybody.ts';
import { france } from './readiness/france.ts';
import { italy } from './readiness/italy.ts';

export const texts: ReadinessMessages = {
  rules: { ...everybody, ...italy, ...france, ...elsewhere },
  severities: { blocks: 'Blocca', fix: 'Da correggere', hint: 'Da guardare' },
  counts: {
    blocks: (count) =>
      counted(count, { one: 'bloccante', many: 'di bloccanti', other: 'bloccanti' }),
    fix: (count) =>
      counted(count, { one: 'da correggere', many: 'da correggere', other: 'da correggere' }),
    hint: (count) =>
      counted(count, { one: 'da guardare', many: 'da guardare', other: 'da guardare' }),
  },
};
