import type { ProviderLimits } from '#providers/shared/limits.ts';

/** The most rows that wethod gives at once, and its allowance of an hour (`apis/wethod.md`). */
export const limits = {
  id: 'wethod',
  label: 'wethod',
  variables: [['WETHOD_TOKEN', 'WETHOD_COMPANY']],
  pageSize: 100,
  quota: { requests: 5000, seconds: 3600 },
} satisfies ProviderLimits;

/** Two rows tell whether one is the last: so windows are counted where there is no total. */
export const COUNT_SIZE = 2;
