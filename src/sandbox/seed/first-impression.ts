import { awkwardQonto } from './awkward-qonto.ts';
import { awkwardWethod } from './awkward-wethod.ts';
import { austria } from './alps.ts';
import { unitedKingdom } from './farther.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { italy } from './italy.ts';
import type { Nation } from './nation.ts';
import { makeParty, type Party } from './party.ts';
import { toQontoClient, type QontoClient } from './qonto-client.ts';
import { Random } from './random.ts';
import { spain } from './spain.ts';
import { toWethodClient, type WethodClient } from './wethod-client.ts';

const STREAM = 4;

/** Before all other names in order, so that a list begins with them. */
const COMPANIES: readonly (readonly [Nation, name: string, legalForm: string])[] = [
  [italy, 'Abaco Informatica', 'S.r.l.'],
  [italy, 'Abbazia Vini', 'S.p.A.'],
  [france, 'Abeille & Fils', 'SAS'],
  [italy, 'Abete Bianco Arredi', 'S.r.l.'],
  [spain, 'Abril Cerámicas', 'S.L.'],
  [germany, 'Abt & Sommer Verlag', 'GmbH'],
  [unitedKingdom, 'Acacia Studio', 'Ltd'],
  [italy, 'Acanto Edizioni', 'S.p.A.'],
  [france, 'Accent Grave', 'SARL'],
  [italy, 'Acero Rosso Design', 'S.r.l.'],
  [italy, 'Acquamarina Hotel', 'S.p.A.'],
  [austria, 'Adler Feinmechanik', 'GmbH'],
];

const parties = (seed: number): readonly Party[] =>
  COMPANIES.map(([nation, name, legalForm], index) =>
    makeParty(new Random(seed, STREAM, index), 'company', { nation, name, legalForm }),
  );

/** The first client made in this way that has everything a row shows. */
function firstWhole<Client>(make: (attempt: number) => Client, isWhole: (it: Client) => boolean) {
  for (let attempt = 0; ; attempt += 1) {
    const client = make(attempt);
    if (isWhole(client)) return client;
  }
}

const isWholeInWethod = (client: WethodClient): boolean =>
  [client.vat, client.email, client.street, client.town, client.country, client.phone].every(
    (value) => value !== null,
  ) &&
  client.external_identifiers.length > 0 &&
  client.deleted_at === null;

const isWholeInQonto = (client: QontoClient): boolean =>
  [client.kind, client.vat_number, client.email, client.billing_address, client.phone].every(
    (value) => value !== undefined,
  );

/** Whom a visitor of the demo sees first, in wethod: nobody that looks like a mistake. */
export function firstInWethod(now: number, seed: number): WethodClient[] {
  const [aurora] = awkwardWethod(now);
  const others = parties(seed).map((party, index) =>
    firstWhole((attempt) => toWethodClient(party, index + 2, now, seed + attempt), isWholeInWethod),
  );
  return aurora === undefined ? others : [aurora, ...others];
}

/** The same ones, in Qonto. */
export function firstInQonto(now: number, seed: number): QontoClient[] {
  const [aurora] = awkwardQonto(now);
  const others = parties(seed).map((party, index) =>
    firstWhole((attempt) => toQontoClient(party, index + 2, now, seed + attempt), isWholeInQonto),
  );
  return aurora === undefined ? others : [aurora, ...others];
}
