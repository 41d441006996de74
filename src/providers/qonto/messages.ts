import { notLoaded } from '#i18n/not-loaded.ts';
import type { ProviderMessages } from '#providers/contract.ts';

/** The fields that only Qonto has, by their names there. */
type FieldName =
  | 'first_name'
  | 'last_name'
  | 'currency'
  | 'locale'
  | 'phone'
  | 'e_invoicing_reachable';

/** The texts for what only Qonto has. */
export interface QontoMessages extends ProviderMessages {
  readonly billing: string;
  readonly provider: string;
  readonly yes: string;
  readonly no: string;
  readonly fields: Readonly<Record<FieldName, string>>;
}

/** In the language of the page. */
export let messages: QontoMessages = notLoaded('Qonto’s');

export function setMessages(loaded: QontoMessages): void {
  messages = loaded;
}
