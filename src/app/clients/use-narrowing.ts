import { useState } from 'react';
import type { ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';

/** A list that shows only some of the clients that answer: what is new or changed. */
export interface Narrowing {
  /** `null` where all are shown. */
  readonly only: {
    readonly keys: ReadonlySet<ClientKey>;
    /** Another number for each narrowing. */
    readonly part: number;
    /** For people: what these clients are. */
    readonly label: string;
  } | null;
  readonly narrow: (keys: ReadonlySet<ClientKey>) => void;
  readonly showAll: () => void;
}

/** No link says it: what is new or changed is so in this tab alone. */
export function useNarrowing(): Narrowing {
  const [part, setPart] = useState(0);
  const [keys, setKeys] = useState<ReadonlySet<ClientKey> | null>(null);
  return {
    only: keys === null ? null : { keys, part, label: messages.table.changed },
    narrow: (next) => {
      setKeys(next);
      setPart((before) => before + 1);
    },
    showAll: () => setKeys(null),
  };
}
