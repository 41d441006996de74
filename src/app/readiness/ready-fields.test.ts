import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { orderOf } from '#domain/field.ts';
import { formatter } from '#i18n/formatter.ts';
import { loadLater, setMessages } from '#i18n/messages.ts';
import { catalogue } from '#providers/language-en.ts';
import { exampleClient } from '#readiness/fixtures/example-client.ts';
import { findScope, fieldIn } from '#app/clients/scopes.ts';
import { READY, READY_RULES } from './ready-fields.ts';

beforeEach(async () => {
  setMessages(catalogue.rubrica, catalogue.later);
  await loadLater('readiness');
});

const CLEAN = exampleClient({});
const BLOCKED = exampleClient({ vatNumber: '76543210158', taxId: null, zipCode: '20100' });
const TO_FIX = exampleClient({ email: 'info@arcolaio' });

describe('what a list says of a client', () => {
  it('is how many findings there are of each severity, and nothing where there are none', () => {
    const text = (client: Client) => READY.text(client, formatter);
    expect(text(CLEAN)).toBeNull();
    expect(text(BLOCKED)).toBe('1 blocks · 1 hint');
    expect(text(TO_FIX)).toBe('1 to fix');
  });

  it('is filtered by severity and by rule, each by its name', () => {
    expect(READY.values(BLOCKED)).toEqual(['blocks', 'hint']);
    expect(READY.nameOf('fix', formatter)).toBe('To fix');
    expect(READY_RULES.values(TO_FIX)).toEqual(['email.syntax']);
    expect(READY_RULES.nameOf('it.cap.generic', formatter)).toBe(
      'Italian postcode for a whole city',
    );
    expect(READY_RULES.nameOf('it.other', formatter)).toBe('it.other');
  });

  it('is ordered by what blocks, then by what is to fix, clients without any last', () => {
    const order = orderOf(READY, formatter);
    expect(order(CLEAN)).toBeNull();
    expect(Number(order(BLOCKED))).toBeLessThan(Number(order(TO_FIX)));
  });

  it('is of each record of a row that has several', () => {
    const row = { ...CLEAN, records: [CLEAN, TO_FIX] };
    expect(READY.text(row, formatter)).toBe('1 to fix');
  });
});

it('every list has the fields once they are loaded, and addresses may name them', () => {
  for (const id of ['wethod', 'qonto', 'both']) {
    const scope = findScope(id);
    expect(scope?.columns).toContain(READY);
    expect(scope?.parts).toContain('readyRule');
    expect(scope).toBe(findScope(id));
    expect(fieldIn(id)('ready')).toBe(READY);
  }
});
