import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { lookupIn, type Field, type FieldGroup } from '#domain/field.ts';
import { written } from '#domain/fields/define.ts';
import { SHARED_FIELDS } from '#domain/fields/shared.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClientDetails } from './client-details.tsx';

const GROUPS: readonly FieldGroup[] = [
  'identity',
  'contact',
  'address',
  'tax',
  'billing',
  'identifiers',
  'dates',
  'provider',
  'notes',
];

function drawn(client: Client, fields: readonly Field[]): string {
  return renderToStaticMarkup(
    <ClientDetails
      client={client}
      providerLabel="Acme"
      fields={fields}
      expected={[]}
      news={null}
    />,
  );
}

const own = (group: FieldGroup, read: (client: Client) => string | null) =>
  written('text', `acme.${group}`, group, read, { label: () => `About ${group}` });

describe('a client with all that is known of it', () => {
  it.each(GROUPS)('shows a field that its provider puts into the group %s', (group) => {
    const html = drawn(demoClient(), [...SHARED_FIELDS, own(group, () => `value of ${group}`)]);
    expect(html.split(`value of ${group}`)).toHaveLength(2);
  });

  it('shows each shared field, by itself or with the one that says it along', () => {
    const find = lookupIn(SHARED_FIELDS);
    for (const { shownWith } of SHARED_FIELDS) {
      expect(shownWith === null || find(shownWith)?.shownWith === null).toBe(true);
    }
  });
});
