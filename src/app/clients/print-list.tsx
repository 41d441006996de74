import { Printer } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';

/** Whether the list is what is printed although a client is open, and how to print it. */
export function usePrintList(): { readonly isAsked: boolean; readonly print: () => void } {
  const [isAsked, setAsked] = useState(false);
  const print = useCallback(() => {
    // Drawn before the browser takes its picture; some browsers return before they have taken it.
    flushSync(() => setAsked(true));
    addEventListener('afterprint', () => setAsked(false), { once: true });
    globalThis.print();
  }, []);
  return { isAsked, print };
}

/** Prints the list, be a client open or not. */
export const PrintList = memo(PrintButton);

function PrintButton({ onPrint }: { readonly onPrint: () => void }) {
  const label = messages.screen.printList;
  useCommand({ id: 'clients.print', label, group: 'clients', run: onPrint });
  return (
    <Button
      look="quiet"
      className="h-8 max-md:hidden pointer-coarse:h-11"
      aria-label={label}
      title={label}
      onClick={onPrint}
    >
      <Printer size="1rem" />
    </Button>
  );
}
