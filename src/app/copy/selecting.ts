import { ListSelections } from '#app/state/list-selections.ts';

/** Everything that selecting needs, in one part. */
export { SelectionTools } from './selection-tools.tsx';
export const selections = new ListSelections();
