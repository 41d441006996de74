import type { ReactNode } from 'react';
import { useDrawerCover, type DrawerCover } from './drawer-cover.ts';

/** A ring round the whole page would say nothing: where it covers the clients, it has none of its own. */
export const DRAWER_PLACES = {
  nothing: 'relative w-105 shrink-0 border-l border-line starting:translate-x-2 print:border-0',
  table: 'absolute inset-0 z-20 outline-none starting:translate-y-2',
  page: 'fixed inset-0 z-20 outline-none starting:translate-y-2',
} as const satisfies Record<DrawerCover, string>;

/** Where a drawer is, before it has come and where it cannot be loaded. */
export function DrawerPlace({ children }: { readonly children?: ReactNode }) {
  const cover = useDrawerCover();
  return (
    <div
      role={cover === 'nothing' ? 'complementary' : 'main'}
      className={`bg-canvas ${DRAWER_PLACES[cover]}`}
    >
      {children}
    </div>
  );
}
