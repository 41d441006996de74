import { useEffect, useState, type ComponentType } from 'react';

// The first rows do not wait for what reads keys, and it does not wait for them: it is on its way from the start.
const load = () => import('./palette-place.tsx');
const loaded = load();
loaded.catch(() => {
  // Tried once more where it is used.
});

/** Where keys are heard, as soon as what reads them has come: React would let a part that it waits for wait longer. */
export function KeysPlace() {
  const [Part, setPart] = useState<ComponentType | null>(null);
  // Outside is a file of the program.
  useEffect(() => {
    loaded.catch(load).then(
      ({ PalettePlace }) => setPart(() => PalettePlace),
      () => {
        // There are no keys, and buttons for all that they do.
      },
    );
  }, []);
  return Part !== null && <Part />;
}
