import { tellTabs } from './leave.ts';

/** Where a tab goes is settled once. */
let isLeaving = false;

/** Takes everything off the screen, and out of what Back could show. */
export function hideAll(): void {
  document.documentElement.style.display = 'none';
}

/** Leaves this page with all it has in memory, for one that the server makes again. */
export function leaveTab(to: string | null = null): void {
  hideAll();
  if (isLeaving) return;
  isLeaving = true;
  if (to === null) location.reload();
  else location.replace(to);
}

/** A page that the browser kept, whatever it left for. */
export function leaveAgain(): void {
  isLeaving = false;
  leaveTab();
}

/**
 * Leaves for where the server says, and for nowhere else. As the session ends, other requests of this tab are refused,
 * some before this answer is here. A page loaded again because of them would leave somebody signed in at their provider.
 * Rejects as the question does; this tab then stays, unless it was to be left meanwhile.
 */
export async function leaveBySigningOut(askWhere: () => Promise<string>): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  try {
    const to = await askWhere();
    tellTabs(true);
    isLeaving = false;
    leaveTab(to);
  } catch (thrown) {
    isLeaving = false;
    if (document.documentElement.style.display === 'none') leaveTab();
    throw thrown;
  }
}
