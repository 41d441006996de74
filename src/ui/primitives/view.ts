import { createContext, use } from 'react';
import type { Density, RefreshEvery, Theme } from '#i18n/types/screen.ts';

/** How a person wants to look at things: kept on this device, never in a link. */
export interface View {
  readonly theme: Theme;
  readonly density: Density;
  readonly refreshEvery: RefreshEvery;
}

export const PLAIN_VIEW: View = { theme: 'system', density: 'comfortable', refreshEvery: '5' };

/** The view in force and the way to change it. Set once, at the app's root. */
export const ViewContext = createContext<{
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
}>({ view: PLAIN_VIEW, onChange: () => {} });

export function useView() {
  return use(ViewContext);
}
