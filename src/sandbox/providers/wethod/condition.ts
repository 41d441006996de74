import { parseDate, parseDateTime } from '#sandbox/date-time.ts';

/** A condition on one column, ready for SQL. */
export interface Condition {
  sql: string;
  values: number[];
}

const COMPARISONS: Record<string, string> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};
const LISTS: Record<string, string> = { in: 'IN', nin: 'NOT IN' };

type Column = 'updated_at' | 'deleted_at';

/**
 * Reads `op:value`, the nine operators of the provider's page. A plain date means its first moment
 * in UTC. Being SQL, no operator matches a null. Answers a complaint for anything else.
 */
export function toCondition(column: Column, text: string): Condition | { complaint: string } {
  const [, operator = '', rest = ''] = /^([a-z]+):(.*)$/.exec(text) ?? [];
  const values: number[] = [];
  for (const value of rest.split(',')) {
    const moment = parseDateTime(value) ?? parseDate(value);
    if (moment === null) return { complaint: 'The value is not a valid date or date-time.' };
    values.push(moment);
  }

  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) {
    if (values.length !== 1) return { complaint: `The operator "${operator}" takes one value.` };
    return { sql: `${column} ${comparison} ?`, values };
  }
  const list = LISTS[operator];
  if (list !== undefined) {
    return { sql: `${column} ${list} (${values.map(() => '?').join(', ')})`, values };
  }
  if (operator === 'bt') {
    if (values.length !== 2) return { complaint: 'The operator "bt" takes two values.' };
    return { sql: `${column} BETWEEN ? AND ?`, values };
  }
  return { complaint: 'The operator is not one of eq, neq, gt, gte, lt, lte, in, nin, bt.' };
}
