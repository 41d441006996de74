import { useLocation, useNavigate } from 'react-router';
import type { Question } from '#app/state/question.tsx';
import type { View } from './current-view.ts';
import { viewPath } from './view-address.ts';

/** Goes to a view. That it was chosen is kept with the entry of the history. */
export function useChooseView(question: Question): (view: View) => void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (view) => {
    // What was typed belongs to the entry that is left.
    question.settle();
    const path = viewPath(view);
    void navigate(path, { replace: path === pathname + search, state: { view: view.id } });
  };
}
