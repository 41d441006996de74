import { useEffect, useState } from 'react';
import { messages } from '#i18n/messages.ts';

type CopyButton = typeof import('#ui/primitives/copy-button.tsx').CopyButton;

/** Copies a problem's reference. Most visits have no problem: where its part cannot be loaded, nothing is missed. */
export function CopyReference({ reference }: { readonly reference: string }) {
  const [Button, setButton] = useState<CopyButton | null>(null);
  // The outside is a file of the program.
  useEffect(() => {
    import('#ui/primitives/copy-button.tsx').then(
      (part) => setButton(() => part.CopyButton),
      () => undefined,
    );
  }, []);
  return Button && <Button text={reference} what={messages.problems.referenceName} />;
}
