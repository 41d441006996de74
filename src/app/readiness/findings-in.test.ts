import { expect, it } from 'vitest';
import { exampleClient, TODAY } from '#readiness/fixtures/example-client.ts';
import { findingsIn, foundValue } from './findings-in.ts';

it.each([
  [
    'a no in the language of the page',
    'fr.eaddress.unreachable',
    { provider: 'qonto', country: 'FR', own: { e_invoicing_reachable: false } },
    'No',
  ],
  [
    'a day as all days are',
    'it.intent.year',
    {
      provider: 'wethod',
      country: 'IT',
      own: { intent_code: '08060120341234567-000001', intent_date: '2025-01-12' },
    },
    'Jan 12, 2025',
  ],
  [
    'a text as it is written',
    'it.piva.checksum',
    { provider: 'wethod', vatNumber: ' 7654321 0158', taxId: null },
    ' 7654321 0158',
  ],
] as const)('the value of a finding is %s', (_, rule, example, said) => {
  const client = exampleClient(example);
  const finding = findingsIn(client, TODAY).find((found) => found.rule === rule);
  expect(finding && foundValue(client, finding)).toBe(said);
});
