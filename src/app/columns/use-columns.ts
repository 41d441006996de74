import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { ChangeColumns } from '#query/column-changes.ts';
import { areSameColumns, toChosen, type ChosenColumns } from '#query/columns.ts';
import { BOTH, type ScopeId } from '#query/paths.ts';
import { fieldIn, type ScopeEntry } from '#app/clients/scopes.ts';
import { hearKept, keptUnder } from '#app/state/kept-here.ts';
import { isLaterField } from '#app/readiness/later-fields.ts';
import type { Question } from '#app/state/question.tsx';
import { KeptColumns } from './kept-columns.ts';

/** Beside how things look: which columns a person chose. Fields and widths, never anything of a client. */
const KEY = 'rubrica.columns';

const keptColumns = new KeptColumns(
  keptUnder(KEY),
  (id) => isLaterField(id) || fieldIn(BOTH)(id) !== null,
);

let isHearing = false;

/** Other tabs are heard for as long as the page is there, also where it shows no columns. */
function subscribe(listener: () => void): () => void {
  if (!isHearing) hearKept(KEY, keptColumns.hear, keptColumns.forget);
  isHearing = true;
  return keptColumns.subscribe(listener);
}

/** Which columns a scope shows, and how that is changed. */
export interface ColumnsInForce {
  readonly chosen: ChosenColumns;
  /** The same, as fields. */
  readonly fields: readonly Field[];
  readonly isUsual: boolean;
  readonly onChange: (change: ChangeColumns) => void;
  /** To the usual ones. */
  readonly onReset: () => void;
}

/** The columns of a scope that a person has chosen; `null` where they are the usual ones. */
export function useKeptColumns(scope: ScopeId): ChosenColumns | null {
  return useSyncExternalStore(subscribe, () => keptColumns.of(scope));
}

/**
 * The columns that a scope shows: those of the address, else those that are kept, else the usual ones. Where kept
 * ones are shown the address says so, for whom it is sent to. Those of an address are kept once they are changed.
 */
export function useColumns(scope: ScopeEntry, question: Question): ColumnsInForce {
  const { id, usualColumns: usual } = scope;
  const kept = useKeptColumns(id);
  const said = question.columns;

  const before = useRef(kept);
  const say = useEffectEvent((saidNow: ChosenColumns | null, keptNow: ChosenColumns | null) => {
    const wasKept = before.current ?? usual;
    // What another tab chose is shown here too, unless the address says something else.
    const isOwn =
      saidNow === null || (before.current !== keptNow && areSameColumns(saidNow, wasKept));
    before.current = keptNow;
    if (isOwn && saidNow !== keptNow) question.sayColumns(() => keptNow);
  });
  // Outside is the address.
  useEffect(() => say(said, kept), [said, kept]);

  const chosen = useMemo(() => known(said ?? kept ?? usual, scope), [said, kept, usual, scope]);
  const change = (make: ChangeColumns) => {
    let next: ChosenColumns | null = null;
    question.sayColumns((latest) => {
      const changed = make(known(latest ?? keptColumns.of(id) ?? usual, scope));
      next = areSameColumns(changed, usual) ? null : changed;
      return next;
    });
    keptColumns.keep(id, next);
  };
  const latest = useRef(change);
  // What it works with, for a function that stays the same: heads are drawn again for another one.
  useLayoutEffect(() => {
    latest.current = change;
  });
  const onChange = useCallback((make: ChangeColumns) => latest.current(make), []);
  return {
    chosen,
    fields: useMemo(
      () => chosen.flatMap(({ field }) => scope.fieldOf(field) ?? []),
      [chosen, scope],
    ),
    isUsual: areSameColumns(chosen, usual),
    onChange,
    onReset: () => change(() => usual),
  };
}

/** Without what the scope has no column for: a link may come from another one. */
function known(columns: ChosenColumns, scope: ScopeEntry): ChosenColumns {
  const offered = columns.filter(({ field }) => scope.columns.some(({ id }) => id === field));
  const isForeign = columns.length > 1 && offered.every(({ field }) => field === SHARED.name.id);
  return isForeign ? scope.usualColumns : toChosen(offered);
}
