/**
 * What the program says or asks over whatever page is open: above the status line, where it covers some rows, which can be
 * scrolled, and nothing that leads elsewhere.
 */
export const FLOATING =
  'fixed inset-x-0 bottom-[calc(var(--docked)+3.5rem)] z-40 mx-auto flex w-fit max-w-[calc(100vw-1rem)] flex-wrap items-center gap-3 rounded-md border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-float max-md:bottom-[calc(var(--docked)+6rem)] print:hidden';
