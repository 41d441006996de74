import type { ProviderId } from '#domain/client.ts';
import { loadLater } from '#i18n/messages.ts';
import { ConnectAccount } from './connect-account.tsx';

interface AccountPartProps {
  readonly provider: { readonly id: ProviderId; readonly label: string };
  /** Whether it is said what connecting is; not where a failure has said why. */
  readonly isWhole?: boolean;
}

/** In the place of a list that its provider refuses, or of one that is not connected. */
export async function load() {
  await loadLater('connect');
  function AccountPart({ provider, isWhole = false }: AccountPartProps) {
    return <ConnectAccount provider={provider} isWhole={isWhole} />;
  }
  return { default: AccountPart };
}
