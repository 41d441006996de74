import { X } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { Button } from './button.tsx';

/** Closes what lies over the page, as Escape does. */
export function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button
      look="icon"
      className="pointer-coarse:size-11"
      aria-label={messages.screen.close}
      title={`${messages.screen.close} (Esc)`}
      onClick={onClick}
    >
      <X aria-hidden="true" size="1rem" />
    </Button>
  );
}
