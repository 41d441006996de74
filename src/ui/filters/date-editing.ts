import { parseDate, type CalendarDate } from '@internationalized/date';
import { useRef, useState } from 'react';
import { formatDateFilter, type DateFilter, type Moment } from '#query/date-filter.ts';
import { messages } from '#i18n/messages.ts';
import { toDay } from './date-calendar.tsx';
import { dateFilterOf, toDateDraft, type DateDraft } from './date-draft.ts';
import type { EntryProblem } from './day-field.tsx';
import { useDraft } from './draft.ts';
import type { History } from './with-part.ts';

/** A condition on a date as it is written: it counts as soon as it can be asked, else it says why not. */
export function useDateEditing(
  filter: DateFilter | null,
  moment: Moment,
  onChange: (filter: DateFilter | null, history: History) => void,
) {
  const spelling = spell(filter);
  const [draft, setDraft] = useDraft(spelling, () => toDateDraft(filter, moment.today));
  const [problem, setProblem] = useState<EntryProblem | null>(null);
  const start = useRef({ draft, filter, isTold: false });
  const [isAttempted, setAttempted] = useState(false);
  /** What was said when somebody wanted to leave: it holds nobody up twice. */
  const warned = useRef<EntryProblem | null>(null);
  const [focused, setFocused] = useState(() => inSight(draft) ?? parseDate(moment.today));

  function inSight({ values }: DateDraft): CalendarDate | null {
    const last = values.findLast((value) => value !== null) ?? null;
    return last === null ? null : toDay(last, moment.zone);
  }

  const write = (next: DateDraft, history: History) => {
    const read = dateFilterOf(next, moment);
    const told = 'filter' in read ? formatDateFilter(read.filter) : null;
    // A step to come back to is a step elsewhere.
    const isNews = told !== null && (history === 'replace' || told !== spelling);
    setDraft(next, isNews ? told : null);
    setProblem(null);
    warned.current = null;
    setAttempted(false);
    if ('filter' in read) {
      setFocused(inSight(next) ?? focused);
      start.current.isTold ||= isNews;
      if (isNews) onChange(read.filter, history);
    }
  };
  // On the way to the 31st a 3rd was typed, and counted: where there is no 31st, nothing has changed.
  const refuse = (found: EntryProblem) => {
    const { draft: earlier, filter: asked, isTold } = start.current;
    start.current.isTold = false;
    setDraft(earlier, isTold ? spell(asked) : null);
    setProblem(found);
    setFocused(inSight(earlier) ?? focused);
    if (isTold) onChange(asked, 'replace');
  };

  const read = dateFilterOf(draft, moment);
  const fault = 'fault' in read ? read.fault : null;
  const isPlain = fault === 'reversed' || fault === 'tooMany' || isAttempted;
  const message =
    problem !== null
      ? messages.filterEditors.dates[problem]
      : fault !== null && isPlain
        ? messages.filterEditors.dates.faults[fault]
        : null;

  return {
    draft,
    /** What is wrong, in words, once it is time to say so. */
    message,
    /** The month that the calendar shows, and its day for the arrow keys. */
    focused,
    setFocused,
    write,
    /** What is there now is what a refusal goes back to. */
    begin: () => {
      start.current = { draft, filter, isTold: false };
    },
    /** What was typed into a field was left: refused where it can be no date. */
    leave: (found: EntryProblem | null) => {
      if (found !== null) refuse(found);
      else if (fault === 'year') setAttempted(true);
    },
    note: setProblem,
    /** Whether it can be left as it is; says why where it cannot. */
    finish: () => {
      setProblem(null);
      setAttempted(fault !== null);
      return fault === null;
    },
    /** The same for who has all said: what was not completed is told once, and nothing is no fault. */
    mayClose: () => {
      const isEmpty = draft.values.every((value) => value === null);
      const isHeld = problem !== null ? warned.current !== problem : fault !== null && !isEmpty;
      warned.current = problem;
      if (isHeld) setAttempted(true);
      return !isHeld;
    },
  };
}

function spell(filter: DateFilter | null): string {
  return filter === null ? '' : formatDateFilter(filter);
}
