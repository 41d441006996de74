import { ownText } from '#domain/own-value.ts';
import { foundIf, type RuleGroup } from './rule.ts';

/** Rules of Qonto's own API. */
export const QONTO: RuleGroup = {
  isFor: ({ client }) => client.provider === 'qonto',
  rules: [
    {
      id: 'qonto.currency.missing',
      severity: 'blocks',
      source: 'Qonto API: create a client invoice (it takes over the client’s currency)',
      finds: { provider: 'qonto', own: { currency: undefined } },
      passes: { provider: 'qonto', own: { currency: 'EUR' } },
      check: ({ client }) =>
        foundIf(ownText(client, 'qonto', 'currency') === null, {
          field: 'qonto.currency',
          value: null,
        }),
    },
    {
      id: 'qonto.locale.missing',
      severity: 'fix',
      source: 'Qonto API: create a client (locale is mandatory)',
      finds: { provider: 'qonto', own: { locale: undefined } },
      passes: { provider: 'qonto', own: { locale: 'it' } },
      check: ({ client }) =>
        foundIf(ownText(client, 'qonto', 'locale') === null, {
          field: 'qonto.locale',
          value: null,
        }),
    },
    {
      id: 'qonto.address.root-only',
      severity: 'hint',
      source: 'Qonto API: the root address is deprecated, use billing_address',
      readAgain: '2028-01-01',
      finds: { provider: 'qonto', address: 'main' },
      passes: { provider: 'qonto' },
      check: ({ address }) =>
        foundIf(address !== null && address.role === 'main', {
          field: 'billingAddress',
          value: null,
        }),
    },
    {
      id: 'qonto.email.missing',
      severity: 'hint',
      source: 'Qonto API: send a client invoice (by email)',
      finds: { provider: 'qonto', email: null },
      passes: { provider: 'qonto', email: 'info@arcolaio.example' },
      check: ({ client }) =>
        foundIf(!client.emails.some(({ role }) => role === 'main'), {
          field: 'email',
          value: null,
        }),
    },
  ],
};
