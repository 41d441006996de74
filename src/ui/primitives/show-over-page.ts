/** How long the dialog itself has the focus, in milliseconds. */
const NAMED_MS = 100;

/**
 * Lays a dialog over the page. What is marked `data-focus-first` in it has the focus, else its first control. Where that is
 * a field, the dialog has it for a moment before: while the page behind goes silent, Orca in Firefox takes the first thing
 * of the dialog for read, and would say nothing. A key that comes meanwhile is the field's.
 */
export function showOverPage(dialog: HTMLDialogElement | null): void {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  dialog.tabIndex = -1;
  dialog.focus({ preventScroll: true });
  const ended = new AbortController();
  const goOn = () => {
    ended.abort();
    if (dialog.open && document.activeElement === dialog) field.focus();
  };
  const pass = (event: KeyboardEvent) => {
    goOn();
    if (event.target !== dialog) return;
    // The field hears it in its place; a letter is written by the browser, where the focus is now.
    event.stopPropagation();
    if (!field.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
  };
  dialog.addEventListener('keydown', pass, { capture: true, signal: ended.signal });
  setTimeout(goOn, NAMED_MS);
}
