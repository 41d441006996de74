import type { Copied } from './copied.ts';

/**
 * Puts what is being made on the clipboard; rejects where the browser refuses. The clipboard is asked at once, as
 * browsers allow that only for a moment after a click, and what it gets may take longer.
 */
export async function writeClipboard(making: Promise<Copied>, hasTable: boolean): Promise<void> {
  const blobOf = async (type: string, part: (copied: Copied) => string) =>
    new Blob([part(await making)], { type });
  const parts = {
    'text/plain': blobOf('text/plain', ({ text }) => text),
    ...(hasTable && { 'text/html': blobOf('text/html', ({ html }) => html ?? '') }),
  };
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}
