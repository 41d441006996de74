/** How long the dialog itself has the focus, in milliseconds. */
const NAMED = 100;

/**
 * Lays a dialog over the page. What is marked `data-focus-first` in it has the focus, else its first control. Where that is
 * a field, the dialog has it for a moment before: while the page behind goes silent, Orca in Firefox takes the first thing
 * of the dialog for read, and would say nothing. Whoever types meanwhile types into the field.
 */
export function showOverPage(dialog: HTMLDialogElement | null): void {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  dialog.tabIndex = -1;
  dialog.focus({ preventScroll: true });
  const ended = new AbortController();
  const goOn = () => {
    ended.abort();
    if (dialog.open && document.activeElement === dialog) field.focus();
  };
  dialog.addEventListener('keydown', goOn, { capture: true, signal: ended.signal });
  setTimeout(goOn, NAMED);
}
