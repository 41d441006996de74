import { useLayoutEffect, useState } from 'react';
import { z } from '#domain/zod.ts';
import { PLAIN_VIEW, type View } from '#ui/primitives/view.ts';

/** What Rubrica keeps on a device: how a person likes to look at it. Never anything of a client. */
const KEY = 'rubrica.view';

const kept = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  refreshEvery: z.enum(['off', '1', '5', '15']),
});

function read(): View {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : PLAIN_VIEW;
  } catch {
    // Storage can be forbidden, and what is in it can be anything.
    return PLAIN_VIEW;
  }
}

/** The view, kept from one visit to the next where the browser allows it. */
export function useKeptView(): { readonly view: View; readonly onChange: (view: View) => void } {
  const [view, setView] = useState(read);
  // Outside is the document, whose attributes the styles read.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = view.theme;
    document.documentElement.dataset['density'] = view.density;
  }, [view]);
  const onChange = (next: View) => {
    setView(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // It holds for this visit.
    }
  };
  return { view, onChange };
}
