import { Check, Copy, X, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type Ref } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from './announce.ts';
import { Button } from './button.tsx';

const OUTCOMES = { idle: Copy, copied: Check, failed: X } as const;
const TONES = { idle: '', copied: 'text-well', failed: 'text-bad' } as const;
const SHOWN_MS = 1600;

interface CopyButtonProps {
  /** Or how to make it, where that takes time. */
  readonly text: string | (() => string);
  /** Another way to copy, where the text alone is not enough; whether it could. */
  readonly put?: () => boolean;
  /** What is copied, within a sentence: `VAT number`, `tax ID`. */
  readonly what: string;
  /** What shows before it is pressed, where that is not two sheets. */
  readonly icon?: LucideIcon;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Copies a text, and says whether it did: for a moment by its sign, and aloud. */
export function CopyButton(props: CopyButtonProps) {
  const { text, put, what, icon = OUTCOMES.idle, className, ref } = props;
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>('idle');

  // Outside is the clock.
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    const isCopied = put?.() ?? (await writeText(typeof text === 'string' ? text : text()));
    setOutcome(isCopied ? 'copied' : 'failed');
    announce(isCopied ? messages.details.copied(what) : messages.details.notCopied(what));
  }

  const Icon = outcome === 'idle' ? icon : OUTCOMES[outcome];
  const says = {
    idle: messages.details.copy(what),
    copied: messages.details.copied(what),
    failed: messages.details.notCopied(what),
  }[outcome];
  return (
    <Button
      ref={ref}
      look="icon"
      className={className}
      aria-label={messages.details.copy(what)}
      title={says}
      onClick={() => void copy()}
    >
      <Icon size="0.875rem" className={TONES[outcome]} />
    </Button>
  );
}

/** Whether it could: a browser may refuse, and one without a clipboard has none to ask. */
export async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
