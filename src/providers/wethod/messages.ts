import { notLoaded } from '#i18n/not-loaded.ts';
import type { ProviderMessages } from '#providers/contract.ts';

/** The fields that only wethod has, by their names there. */
type FieldName =
  | 'payment_condition'
  | 'payment_term_id'
  | 'vat_rate_id'
  | 'bank_account_id'
  | 'intent_code'
  | 'intent_date'
  | 'acronym'
  | 'website'
  | 'linkedin'
  | 'group_id'
  | 'group_company'
  | 'description'
  | 'notes';

/** The texts for what only wethod has. */
export interface WethodMessages extends ProviderMessages {
  readonly billing: string;
  readonly provider: string;
  readonly notes: string;
  readonly fields: Readonly<Record<FieldName, string>>;
}

/** In the language of the page. */
export let messages: WethodMessages = notLoaded('wethod’s');

export function setMessages(loaded: WethodMessages): void {
  messages = loaded;
}
