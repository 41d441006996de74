export { parseInSteps } from './json.ts';
export { readRowsInSteps } from './rows.ts';
