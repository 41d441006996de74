import type { ReadinessMessages } from '#i18n/types/readiness.ts';
import { counted } from './plural.ts';
import { elsewhere } from './readiness/elsewhere.ts';
import { everybody } from './readiness/everybody.ts';
import { france } from './readiness/france.ts';
import { italy } from './readiness/italy.ts';

export const texts: ReadinessMessages = {
  rules: { ...everybody, ...italy, ...france, ...elsewhere },
  severities: { blocks: 'Blocks', fix: 'To fix', hint: 'Hint' },
  counts: {
    blocks: (count) => counted(count, { one: 'blocks', other: 'block' }),
    fix: (count) => counted(count, { one: 'to fix', other: 'to fix' }),
    hint: (count) => counted(count, { one: 'hint', other: 'hints' }),
  },
};
