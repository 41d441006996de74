import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { cutText } from '#ui/primitives/cut-text.ts';
import type { OtherValue } from './other-value.ts';

/** What another system has of the same client, and nothing is found in it there. */
export function OtherHas({ other: { system, value } }: { readonly other: OtherValue }) {
  const label = findProvider(system)?.label ?? system;
  const { otherHas, valueOf } = messages.readiness;
  return (
    <span className="flex items-start gap-1 text-well pointer-coarse:pb-2">
      <bdi className="min-w-0 py-1 wrap-anywhere">{otherHas(label, cutText(value))}</bdi>
      <CopyButton key={value} text={value} what={valueOf(label)} className="thumb print:hidden" />
    </span>
  );
}
