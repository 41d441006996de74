import { useEffect, useRef, useState } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { putOnClipboard } from '#ui/primitives/clipboard.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { Copying } from '#ui/selection/selection-bar.tsx';
import type { ChosenClients } from '#app/clients/chosen-clients.ts';
import { copyRows, copyValues, type Copied } from './copied.ts';

/** Safari lets a page use the clipboard only in the turn of the click or the key: so long a turn is still a short task. */
const IN_THE_FIRST_TURN_MS = 30;

const IDLE: Copying = { state: 'idle' };

/** Copying selected clients: how far it is, and what came of it. A new one ends the one before. */
export function useCopying() {
  const moment = useMoment();
  const [copying, setCopying] = useState<Copying>(IDLE);
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  /** Once more where the browser refused: another click may be all that it needs. */
  const put = (made: Copied, said: string) => {
    const isPut = putOnClipboard(made.text, made.html);
    announce(isPut ? said : messages.selection.refused);
    const onRetry = () => put(made, said);
    setCopying(isPut ? { state: 'copied', said } : { state: 'refused', text: made.text, onRetry });
  };

  async function copy(
    clients: ChosenClients,
    field: Field | null,
    fields: readonly Field[],
  ): Promise<void> {
    controller.current?.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    const { count } = clients;
    setCopying({ state: 'busy', done: 0, count });
    const afterSlice = (done: number) => setCopying({ state: 'busy', done, count });
    const making = {
      clients,
      moment,
      slicing: { signal, afterSlice, firstMs: IN_THE_FIRST_TURN_MS },
    };
    try {
      const made = await (field === null ? copyRows(making, fields) : copyValues(making, field));
      put(made, saidOf(made, field));
    } catch (cause) {
      // Nobody waits for it any more.
      if (!signal.aborted) throw cause;
    }
  }

  return { copying, copy, forget: () => setCopying(IDLE) };
}

function saidOf({ copied, missing }: Copied, field: Field | null): string {
  if (field === null) return messages.selection.copiedClients(copied);
  const values = messages.selection.copyValues(field.id, fieldName(field), copied);
  return messages.selection.copiedValues(values, missing);
}
