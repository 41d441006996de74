/** The ref of an element that is a toolbar. Its keys come after the program: until then, each control is a stop for Tab. */
export function asToolbar(toolbar: HTMLElement | null): (() => void) | undefined {
  if (toolbar === null) return undefined;
  const ended = new AbortController();
  const { signal } = ended;
  void import('./toolbar-keys.ts').then(
    ({ keysIn }) => {
      if (!signal.aborted) signal.addEventListener('abort', keysIn(toolbar));
    },
    // Without them, the page can still be used.
    () => {},
  );
  return () => ended.abort();
}
