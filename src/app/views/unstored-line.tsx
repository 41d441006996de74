import { TriangleAlert } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { isInAccount, useAccount } from './account.ts';

interface UnstoredLineProps {
  /** Whether some of them could not be stored: they are there until the tab is closed. */
  readonly isUnstored: boolean;
}

/** Says where something of the views could not be kept, in this browser or in the account. */
export function UnstoredLine({ isUnstored }: UnstoredLineProps) {
  const { fault } = useAccount();
  const said = isInAccount ? accountWords(fault ?? (isUnstored ? 'unsaved' : null)) : null;
  const words = said ?? (isUnstored ? messages.viewsPanel.unstored : null);
  if (words === null) return null;
  return (
    <p role="alert" className="flex gap-1.5 border-b border-line p-3 text-label text-wait">
      <TriangleAlert aria-hidden="true" size="1rem" className="shrink-0" />
      {words}
    </p>
  );
}

function accountWords(fault: ReturnType<typeof useAccount>['fault']): string | null {
  if (fault === null) return null;
  return fault === 'changed'
    ? messages.viewsPanel.changedElsewhere
    : messages.viewsPanel.notInAccount;
}
