import { Navigate, useLocation } from 'react-router';
import { loadLater } from '#i18n/messages.ts';
import { loadGuides } from '#providers/languages.ts';
import { toPath, type Address } from '#query/paths.ts';
import { ConnectPage } from './connect-page.tsx';

interface ConnectPartProps {
  readonly address: Address & { readonly page: 'connect' };
}

/** `/connect`, and of one account `/connect/qonto`: the page, with its texts and those of each provider. */
export async function load() {
  const [guides] = await Promise.all([loadGuides(), loadLater('connect')]);
  function ConnectPart({ address }: ConnectPartProps) {
    const { pathname, search } = useLocation();
    const spelling = toPath(address);
    if (spelling !== pathname) return <Navigate replace to={spelling} />;
    const outcome = new URLSearchParams(search).get('outcome');
    return <ConnectPage scope={address.scope} guides={guides} outcome={outcome} />;
  }
  return { default: ConnectPart };
}
