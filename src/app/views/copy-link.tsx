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
  const isCopied = outcome?.isCopied === true;
  async function copy() {
    const isDone = await writeText(link);
    setTried({ link, isCopied: isDone });
    announce(isDone ? messages.viewsPanel.linkCopied : messages.viewsPanel.linkNotCopied);
  }
  return (
    <>
      <Button
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what comes next, after a view was saved
        autoFocus={isFirst}
        look="quiet"
        aria-label={isCopied ? messages.viewsPanel.linkCopied : undefined}
        className="pointer-coarse:h-11"
        onClick={() => void copy()}
      >
        <Link2 aria-hidden="true" size="1rem" />
        {/* Both take the place of the longer one: nothing beside it moves. */}
        <span className="grid *:col-start-1 *:row-start-1 *:text-start">
          <span className={isCopied ? 'invisible' : ''}>{messages.viewsPanel.copyLink}</span>
          <span className={isCopied ? '' : 'invisible'}>{messages.viewsPanel.copied}</span>
        </span>
      </Button>
      {outcome?.isCopied === false && (
        <label className="order-last grid w-full gap-1 p-1 text-label">
          {messages.viewsPanel.linkNotCopied}
          <input
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
            className="h-8 rounded-md border border-field bg-canvas px-2 text-table"
          />
        </label>
      )}
    </>
  );
}
