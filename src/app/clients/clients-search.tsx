import { startTransition } from 'react';
import { SearchBox } from '#ui/filters/search-box.tsx';
import { useLatestQuery, type Question } from '#app/state/question.tsx';

/** Up to so many clients, an answer takes a part of a frame, and is on screen with the letter typed. */
const QUICK_SIZE = 20_000;

interface ClientsSearchProps {
  readonly question: Question;
  /** How many clients are searched. */
  readonly size: number;
  readonly onFound: () => void;
  readonly onBack: () => void;
}

/** The search as it is typed, also while its answer is not on screen yet. */
export function ClientsSearch({ question, size, ...leading }: ClientsSearchProps) {
  const { search } = useLatestQuery();
  const change = (text: string) => {
    const ask = () => question.ask((latest) => ({ ...latest, search: text }), 'replace');
    // Of more, the letter comes first, and an answer that is out of date is given up for the next.
    if (size > QUICK_SIZE) startTransition(ask);
    else ask();
  };
  return <SearchBox value={search} onChange={change} onLeave={question.settle} {...leading} />;
}
