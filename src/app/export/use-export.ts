import { useEffect, useEffectEvent, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import type { ExportFailure } from '#i18n/types/export.ts';
import { areRowsComing } from '#ui/feedback/status-messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { CurrentExport } from './current-export.ts';
import { save, toDownload, type Download } from './download.ts';
import { isWhole } from './export-about.ts';
import { ExportError } from './export-error.ts';
import { exportClients, type Exported } from './export-job.ts';
import { toOrder } from './export-order.ts';
import { openWorker } from './export-port.ts';
import { failureOf } from './export-session.ts';
import type { ExportChoice, ExportedList } from './exported-list.ts';

/** Where an export is. A failure, or a list that stopped, leads back to the choice. */
export type ExportStage =
  | { readonly at: 'choosing'; readonly failure: ExportFailure | 'stopped' | null }
  | { readonly at: 'waiting'; readonly choice: ExportChoice }
  | { readonly at: 'writing'; readonly done: number; readonly count: number }
  | { readonly at: 'done'; readonly exported: Exported; readonly download: Download };

const CHOOSING: ExportStage = { at: 'choosing', failure: null };
/** Progress is drawn so often at most: each drawing takes time from the writing. */
const DRAWN_EVERY_MS = 100;

interface ExportControls {
  readonly stage: ExportStage;
  /** Writes a file now; with `isPatient` once all of the list is here. */
  readonly start: (choice: ExportChoice, isPatient: boolean) => void;
  /** Ends what is under way, or puts away what is done: something else can be chosen. */
  readonly reset: () => void;
}

/** An export of a list, from the choice to the file. */
export function useExport(list: ExportedList): ExportControls {
  const moment = useMoment();
  const [stage, setStage] = useState(CHOOSING);
  const [current] = useState(() => new CurrentExport());

  const write = async (choice: ExportChoice): Promise<void> => {
    const signal = current.begin();
    try {
      const { order, name } = toOrder(list, choice, moment);
      const { count } = order.clients;
      setStage({ at: 'writing', done: 0, count });
      const onProgress = atMostEvery(DRAWN_EVERY_MS, (done) =>
        setStage({ at: 'writing', done, count }),
      );
      const exported = await exportClients(order, { openPort: openWorker, onProgress, signal });
      const made = await toDownload(exported.file, name);
      signal.throwIfAborted();
      current.keep(made);
      save(made);
      setStage({ at: 'done', exported, download: made });
      announce(messages.export.written(exported.rows, name));
    } catch (error) {
      if (signal.aborted) return;
      const failure = error instanceof ExportError ? error.failure : failureOf(error);
      setStage({ at: 'choosing', failure });
    }
  };

  useWaiting(stage, list, {
    onWhole: (choice) => void write(choice),
    onStopped: () => setStage({ at: 'choosing', failure: 'stopped' }),
  });
  // Outside are the worker, and the browser that keeps the file.
  useEffect(() => () => current.end(), [current]);
  return {
    stage,
    start: (choice, isPatient) => {
      current.end();
      if (isPatient) setStage({ at: 'waiting', choice });
      else void write(choice);
    },
    reset: () => {
      current.end();
      setStage(CHOOSING);
    },
  };
}

interface Waiting {
  readonly onWhole: (choice: ExportChoice) => void;
  readonly onStopped: () => void;
}

/** Goes on when all of the list is here, or when no more comes. */
function useWaiting(stage: ExportStage, { statuses }: ExportedList, waiting: Waiting): void {
  const choice = stage.at === 'waiting' ? stage.choice : null;
  const hasAll = isWhole(statuses);
  const isComing = statuses.some(areRowsComing);
  const goOn = useEffectEvent((chosen: ExportChoice) => {
    if (hasAll) waiting.onWhole(chosen);
    else waiting.onStopped();
  });
  // Outside is the load of the list.
  useEffect(() => {
    if (choice !== null && (hasAll || !isComing)) goOn(choice);
  }, [choice, hasAll, isComing]);
}

function atMostEvery(milliseconds: number, call: (value: number) => void): (value: number) => void {
  let last = performance.now();
  return (value) => {
    const now = performance.now();
    if (now - last < milliseconds) return;
    last = now;
    call(value);
  };
}
