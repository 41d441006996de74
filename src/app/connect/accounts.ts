import { list, oneOf, record, string, boolean } from '#domain/check.ts';
import type { ProviderId } from '#domain/client.ts';
import { ask, askSession } from '#app/team/session.ts';

/** An account that is connected in the browser, by somebody who may: `GET /api/connections`. */
export interface Account {
  readonly id: ProviderId;
  /** `refused`: the provider takes what was kept no more. */
  readonly state: 'none' | 'connected' | 'refused';
  readonly mayConnect: boolean;
}

const accounts = list(
  record<Account>({
    id: string,
    state: oneOf(['none', 'connected', 'refused']),
    mayConnect: boolean,
  }),
);

/** Those of the providers that offer it. */
export const askAccounts = () => ask('/api/connections', accounts);

/** Where the browser goes so that somebody allows it there. */
export async function beginConnecting(id: ProviderId): Promise<string> {
  const { token } = await askSession();
  const answer = record<{ readonly address: string }>({ address: string });
  return (await ask(`/api/connections/${id}`, answer, { token, body: {} })).address;
}

/** Whether the provider has confirmed it; it is forgotten here in any case. */
export async function disconnect(id: ProviderId): Promise<boolean> {
  const { token } = await askSession();
  const answer = record<{ readonly isRevoked: boolean }>({ isRevoked: boolean });
  const address = `/api/connections/${id}/disconnect`;
  return (await ask(address, answer, { token, body: {} })).isRevoked;
}
