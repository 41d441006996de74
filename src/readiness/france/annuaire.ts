import type { Client } from '#domain/client.ts';
import { toSubject } from '#readiness/subject.ts';
import { FRANCE } from './france.ts';
import { frenchFields, sirensOf } from './sirens.ts';

/**
 * The SIRENs of French businesses that hold, each once, a number a line and without a heading: what the Annuaire of
 * electronic invoicing takes to say who can be reached. Nobody is asked here.
 */
export function annuaireList(clients: Iterable<Client>, today: string): string {
  const sirens = new Set<string>();
  for (const client of clients) {
    const subject = toSubject(client, today);
    if (client.deletedAt !== null || !FRANCE.isFor(subject)) continue;
    const [siren] = sirensOf(frenchFields(subject));
    if (siren !== undefined) sirens.add(siren);
  }
  return [...sirens]
    .toSorted()
    .map((siren) => `${siren}\n`)
    .join('');
}
