import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';

interface FoldedProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part that few look for: under its heading, drawn only while it is open. */
export function Folded({ heading, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="group border-t border-line py-3"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="-mx-2 flex h-8 pointer-coarse:h-11 items-center gap-1 rounded-md px-2 text-body font-strong select-none hover:bg-hover">
        <ChevronRight
          size="1rem"
          className="-ml-1 text-muted transition-transform group-open:rotate-90"
        />
        {heading}
      </summary>
      {isOpen && children}
    </details>
  );
}
