import type { Chronology } from './chronology.ts';
import type { Random } from './random.ts';

export interface WethodIdentifier {
  id: number;
  created_at: string;
  updated_at: string;
  external_id: string;
  type: string;
}

type Spelling = (random: Random) => string;

const IDENTIFIERS: Record<string, Spelling> = {
  Salesforce: (random) =>
    `001${random.text(12, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')}`,
  HubSpot: (random) => `${random.integer(1, 9)}${random.digits(9)}`,
  SAP: (random) => `000${random.digits(7)}`,
  Zucchetti: (random) => `CLI-${random.digits(6)}`,
  TeamSystem: (random) => `TS/${random.integer(2015, 2026)}/${random.integer(1, 9999)}`,
  Odoo: (random) => `res.partner,${random.integer(1, 99_999)}`,
};
const SYSTEMS = ['Salesforce', 'HubSpot', 'SAP', 'Zucchetti', 'TeamSystem', 'Odoo'] as const;

/** From none to four, no type twice. */
export function makeIdentifiers(
  random: Random,
  clientId: number,
  times: Chronology,
): WethodIdentifier[] {
  const count = Math.max(0, random.integer(-1, 4));
  const first = random.integer(0, SYSTEMS.length - 1);
  return Array.from({ length: count }, (_, place) => {
    const type = SYSTEMS[(first + place) % SYSTEMS.length] ?? 'SAP';
    const created = times.created + Math.floor((times.updated - times.created) * random.fraction());
    const updated = created + Math.floor((times.updated - created) * random.fraction());
    return {
      id: clientId * 8 + place,
      created_at: new Date(created).toISOString(),
      updated_at: new Date(updated).toISOString(),
      external_id: IDENTIFIERS[type]?.(random) ?? '',
      type,
    };
  });
}
