import { useEffect, useRef, useState } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { Copying } from '#ui/selection/selection-bar.tsx';
import { writeClipboard } from './clipboard.ts';
import { copyRows, copyValues, type Copied } from './copied.ts';
import type { SelectedClients } from './selected-clients.ts';

const IDLE: Copying = { state: 'idle' };

/** Copying selected clients: how far it is, and what came of it. A new one ends the one before. */
export function useCopying() {
  const moment = useMoment();
  const [copying, setCopying] = useState<Copying>(IDLE);
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function copy(
    clients: SelectedClients,
    field: Field | null,
    fields: readonly Field[],
  ): Promise<void> {
    controller.current?.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    const { count } = clients;
    setCopying({ state: 'busy', done: 0, count });
    const onSlice = (done: number) => setCopying({ state: 'busy', done, count });
    const making = { clients, moment, signal, onSlice };
    const made = field === null ? copyRows(making, fields) : copyValues(making, field);
    const show = (outcome: Copying) => {
      if (!signal.aborted) setCopying(outcome);
    };
    try {
      await writeClipboard(made, field === null);
      const said = saidOf(await made, field, count);
      announce(said);
      show({ state: 'copied', said });
    } catch {
      if (signal.aborted) return;
      announce(messages.selection.refused);
      show({ state: 'refused', text: (await made).text });
    }
  }

  return { copying, copy, forget: () => setCopying(IDLE) };
}

function saidOf({ missing }: Copied, field: Field | null, count: number): string {
  if (field === null) return messages.selection.copiedRows(count);
  const values = messages.selection.copyValues(field.id, fieldName(field), count - missing);
  return messages.selection.copiedValues(values, missing);
}
