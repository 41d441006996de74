import type { ReadinessMessages } from '#i18n/types/readiness.ts';
import { counted } from './plural.ts';
import { elsewhere } from './readiness/elsewhere.ts';
import { everybody } from './readiness/everybody.ts';
import { france } from './readiness/france.ts';
import { italy } from './readiness/italy.ts';

export const texts: ReadinessMessages = {
  rules: { ...everybody, ...italy, ...france, ...elsewhere },
  severities: { blocks: 'Bloquant', fix: 'À corriger', hint: 'À regarder' },
  counts: {
    blocks: (count) =>
      counted(count, { one: 'bloquant', many: 'de bloquants', other: 'bloquants' }),
    fix: (count) => counted(count, { one: 'à corriger', many: 'à corriger', other: 'à corriger' }),
    hint: (count) => counted(count, { one: 'à regarder', many: 'à regarder', other: 'à regarder' }),
  },
};
