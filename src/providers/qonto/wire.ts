import { CLIENT_KINDS } from '#domain/client.ts';
import { z } from '#domain/zod.ts';
import { dateTime, text } from '#providers/shared/schema.ts';
import { UUID } from './uuid.ts';

const address = z.nullish(
  z.looseObject({
    street_address: text,
    city: text,
    zip_code: text,
    province_code: text,
    country_code: text,
  }),
);
export type QontoAddress = z.infer<typeof address>;

const phone = z.nullish(z.looseObject({ country_code: text, number: text }));
export type QontoPhone = z.infer<typeof phone>;

const kind = z.nullish(z.enum(CLIENT_KINDS));

/**
 * What Qonto sends. Unset keys are omitted rather than null, and individuals have no `name`; `kind` is
 * `type` on older rows (the provider's page), so one of the two has to be there.
 */
export const qontoClient = z
  .looseObject({
    id: z.string().check(z.regex(UUID, { error: 'no UUID' })),
    kind,
    type: kind,
    created_at: dateTime,
    updated_at: dateTime,
    name: text,
    first_name: text,
    last_name: text,
    phone_number: text,
    phone,
    email: text,
    extra_emails: z.nullish(z.array(z.string())),
    currency: text,
    locale: text,
    vat_number: text,
    tax_identification_number: text,
    e_invoicing_address: text,
    e_invoicing_reachable: z.nullish(z.boolean()),
    recipient_code: text,
    address: text,
    city: text,
    zip_code: text,
    province_code: text,
    country_code: text,
    billing_address: address,
    delivery_address: address,
  })
  .check(
    z.refine((client) => (client.kind ?? client.type ?? null) !== null, {
      error: 'no kind',
      path: ['kind'],
    }),
  );
export type QontoClient = z.infer<typeof qontoClient>;
