import type { Client } from '#domain/client.ts';
import { lookupIn, type ChoiceField, type Field } from '#domain/field.ts';
import { choices } from '#domain/fields/define.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { messages } from '#i18n/messages.ts';
import { dayIn } from '#query/zoned-day.ts';
import { RULE_IDS } from '#readiness/rule-ids.ts';
import type { Finding } from '#readiness/rule.ts';
import { changeScopes, type ScopeEntry } from '#app/clients/scopes.ts';
import { ownZone } from '#app/state/own-zone.ts';
import { countsText } from './counts.ts';
import { findingsIn, SEVERITIES } from './findings-in.ts';

/** More findings no client has. */
const MOST = 1000;

/** So long a day is not asked for again, in milliseconds: a list asks for it with each client. */
const SAME_DAY = 60_000;
let day = { text: '', until: 0 };

function today(): string {
  const now = Date.now();
  if (now >= day.until) day = { text: dayIn(ownZone(), now), until: now + SAME_DAY };
  return day.text;
}

/** In all records of a row. */
function foundIn(client: Client): readonly Finding[] {
  const records = recordsBeside(client);
  if (records.length === 0) return findingsIn(client, today());
  return records.flatMap((record) => findingsIn(record, today()));
}

/** How many findings of each severity: `2 block · 1 to fix`. */
export const READY: ChoiceField = {
  ...choices(
    'ready',
    'tax',
    (client) => {
      const found = foundIn(client);
      return SEVERITIES.filter((severity) => found.some((each) => each.severity === severity));
    },
    (value) => {
      const known = SEVERITIES.find((severity) => severity === value);
      return known === undefined ? value : messages.readiness.severities[known];
    },
    { label: () => messages.readiness.column, options: SEVERITIES },
  ),
  text: (client) => countsText(foundIn(client)) || null,
  order: (client) => {
    const found = foundIn(client);
    if (found.length === 0) return null;
    // The one with most that blocks is first; of equals the one with most to fix.
    const [blocks = 0, fix = 0, hints = 0] = SEVERITIES.map(
      (severity) => found.filter((each) => each.severity === severity).length,
    );
    return -((blocks * MOST + fix) * MOST + hints);
  },
};

/** The rules that find something. */
export const READY_RULES: ChoiceField = choices(
  'readyRule',
  'tax',
  (client) => [...new Set(foundIn(client).map(({ rule }) => rule))],
  (value) => {
    const known = RULE_IDS.find((id) => id === value);
    return known === undefined ? value : messages.readiness.rules[known].name;
  },
  { label: () => messages.readiness.columnOfRules, options: RULE_IDS },
);

const FIELDS: readonly Field[] = [READY, READY_RULES];

/** A list of this scope has these fields, too. */
function withFields(scope: ScopeEntry): ScopeEntry {
  const fields = [...scope.fields, ...FIELDS];
  return {
    ...scope,
    parts: [...scope.parts, ...FIELDS.map(({ id }) => id)],
    columns: [...scope.columns, ...FIELDS],
    fields,
    fieldOf: lookupIn(fields),
  };
}

// Once, when this is loaded: before a list is drawn that names them.
changeScopes(withFields);
