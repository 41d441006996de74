import { useLocation, useNavigate } from 'react-router';
import { useQuestionChanges } from '#app/state/question.tsx';
import type { View } from './current-view.ts';
import { viewPath } from './view-address.ts';

/** Goes to a view. That it was chosen is kept with the entry of the history. */
export function useChooseView(): (view: View) => void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { settle } = useQuestionChanges();
  return (view) => {
    // What was typed belongs to the entry that is left.
    settle();
    const path = viewPath(view);
    void navigate(path, { replace: path === pathname + search, state: { view: view.id } });
  };
}
