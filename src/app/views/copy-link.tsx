import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import type { ScopeId } from '#query/paths.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { writeText } from '#ui/primitives/copy-button.tsx';
import { sharedPath } from './view-address.ts';

interface CopyLinkProps {
  readonly scope: ScopeId;
  readonly search: string;
  /** Whether it is what has the focus as it is drawn. */
  readonly isFirst: boolean;
}

/** Copies the whole address of the list as it is asked now; where a browser does not let it, shows it. */
export function CopyLink({ scope, search, isFirst }: CopyLinkProps) {
  const link = location.origin + sharedPath({ scope, search });
  const [tried, setTried] = useState<{ readonly link: string; readonly isCopied: boolean }>();
  const outcome = tried?.link === link ? tried : null;
  async function copy() {
    const isCopied = await writeText(link);
    setTried({ link, isCopied });
    announce(isCopied ? messages.viewsPanel.linkCopied : messages.viewsPanel.linkNotCopied);
  }
  return (
    <>
      <Button
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what comes next, after a view was saved
        autoFocus={isFirst}
        look="quiet"
        className="pointer-coarse:h-11"
        onClick={() => void copy()}
      >
        <Link2 aria-hidden="true" size={16} />
        {outcome?.isCopied === true ? messages.viewsPanel.linkCopied : messages.viewsPanel.copyLink}
      </Button>
      {outcome?.isCopied === false && (
        <label className="order-last grid w-full gap-1 p-1 text-label">
          {messages.viewsPanel.linkNotCopied}
          <input
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
            className="h-8 rounded-md border border-edge bg-canvas px-2 text-table"
          />
        </label>
      )}
    </>
  );
}
