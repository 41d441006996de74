import { expect, it } from 'vitest';
import { LinkIndex } from '#linking/link-index.ts';
import { exampleClient, TODAY } from '#readiness/fixtures/example-client.ts';
import type { Client } from '#domain/client.ts';
import { findingsIn } from './findings-in.ts';
import { otherValue } from './other-value.ts';

const SAME = { name: 'Arcolaio Filati S.r.l.', taxId: '00000010157' } as const;

/** What the other system has instead of the first thing that is found in a client of wethod. */
function instead(inWethod: Client, inQonto: Client): string | null {
  const index = new LinkIndex();
  for (const client of [inWethod, inQonto]) index.put(client);
  for (const _ of index.steps());
  const clientOf = (key: string) => [inWethod, inQonto].find((each) => each.key === key) ?? null;
  const [finding] = findingsIn(inWethod, TODAY);
  if (finding === undefined) throw new Error('Nothing is found.');
  const shared = { complete: new Set<string>(), isCurrent: true, clientOf };
  const other = otherValue({ client: inWethod, finding }, { index, version: 0, ...shared }, TODAY);
  return other === null ? null : `${other.system}: ${other.value}`;
}

const wrong = exampleClient({ ...SAME, vatNumber: '00000010158' });
const right = exampleClient({ ...SAME, provider: 'qonto', vatNumber: '00000010157' });

it('the other system’s value is said where the client is linked and nothing is found in it there', () => {
  expect(instead(wrong, right)).toBe('qonto: 00000010157');
});

it.each([
  ['the other client is deleted', { ...right, deletedAt: 0 }],
  ['the other one has a fault of its own', { ...right, vatNumber: '00000010159' }],
  ['the other one has none', { ...right, vatNumber: null }],
])('nothing is said where %s', (_, other) => {
  expect(instead(wrong, other)).toBeNull();
});

it('nothing is said of a client that is not linked', () => {
  const stranger = exampleClient({
    provider: 'qonto',
    name: 'Cantina Volpe S.p.A.',
    vatNumber: '00000050153',
    taxId: '00000050153',
    email: 'info@volpe.example',
    street: 'Via Nuova 9',
  });
  expect(instead(wrong, stranger)).toBeNull();
});
