import type { ProviderId } from '#domain/client.ts';
import { loadLater } from '#i18n/messages.ts';
import { ConnectAccount } from './connect-account.tsx';

interface AccountPartProps {
  readonly provider: { readonly id: ProviderId; readonly label: string };
}

/** In the place of a list that its provider refuses. */
export async function load() {
  await loadLater('connect');
  function AccountPart({ provider }: AccountPartProps) {
    return <ConnectAccount provider={provider} isWhole={false} />;
  }
  return { default: AccountPart };
}
