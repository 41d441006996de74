import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProviderId } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { ProblemNote } from '#ui/feedback/problem-note.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { beginConnecting, disconnect, type Account } from './accounts.ts';
import { useAccounts } from './use-accounts.ts';

interface ConnectAccountProps {
  readonly provider: { readonly id: ProviderId; readonly label: string };
  /** Whether a connected one is shown as such, too: where a list has failed, only the way out is. */
  readonly isWhole: boolean;
}

/** Connects an account in the browser, where its provider offers it; nothing where it does not. */
export function ConnectAccount({ provider, isWhole }: ConnectAccountProps) {
  const accounts = useAccounts();
  const account = accounts.data?.find(({ id }) => id === provider.id);
  if (accounts.isError) {
    return <ProblemNote kind="unreachable">{messages.connect.accountUnknown}</ProblemNote>;
  }
  if (account === undefined) return null;
  // Who may not connect it is not told to.
  const isState = isWhole && (account.mayConnect || account.state !== 'none');
  return (
    <div className="flex flex-col items-start gap-2 text-body">
      {isState && <p>{messages.connect.accountStates[account.state](provider.label)}</p>}
      {account.mayConnect ? (
        <Actions account={account} label={provider.label} isWhole={isWhole} />
      ) : (
        <p className="text-muted">{messages.connect.onlyAdministrators(provider.label)}</p>
      )}
    </div>
  );
}

interface ActionsProps {
  readonly account: Account;
  readonly label: string;
  readonly isWhole: boolean;
}

function Actions({ account: { id, state }, label, isWhole }: ActionsProps) {
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const begin = async () => {
    try {
      location.assign(await beginConnecting(id));
    } catch {
      setSaid(messages.connect.accountFailed(label));
    }
  };
  const end = async () => {
    try {
      setSaid((await disconnect(id)) ? null : messages.connect.notRevoked(label));
      await client.invalidateQueries({ queryKey: ['accounts'] });
      await client.invalidateQueries({ queryKey: ['providers'] });
    } catch {
      setSaid(messages.connect.accountFailed(label));
    }
  };
  const isAgain = state === 'refused' || (state === 'connected' && !isWhole);
  return (
    <>
      {state === 'connected' && isWhole ? (
        <Button className="pointer-coarse:h-11" onClick={() => void end()}>
          {messages.connect.disconnectAccount(label)}
        </Button>
      ) : (
        <Button look="primary" className="pointer-coarse:h-11" onClick={() => void begin()}>
          {isAgain ? messages.connect.connectAgain(label) : messages.connect.connectAccount(label)}
        </Button>
      )}
      {said !== null && <ProblemNote kind="upstream">{said}</ProblemNote>}
    </>
  );
}
