import { parseInteger } from '#sandbox/integer.ts';
import { toCondition, type Condition } from './condition.ts';
import type { Failure } from './errors.ts';
import type { Deleted } from './store.ts';

export interface WethodParameters {
  includesIdentifiers: boolean;
  limit: number;
  offset: number;
  deleted: Deleted;
  conditions: Condition[];
}

const DELETED: readonly Deleted[] = ['exclude', 'include', 'only'];

/** The parameters of the provider's page; every failure is named, and others are ignored. */
export function readWethodParameters(parameters: URLSearchParams): WethodParameters | Failure[] {
  const failures: Failure[] = [];
  const fail = (field: string, message: string): void => {
    failures.push({ field, message });
  };
  // As in its framework, the last of a repeated parameter counts.
  const last = (name: string): string | undefined => parameters.getAll(name).at(-1);

  const relations = (last('include') || undefined)?.split(',') ?? [];
  for (const relation of relations) {
    if (relation !== 'externalIdentifiers') fail('include', `"${relation}" is not a relation.`);
  }
  const limit = parseInteger(last('limit') ?? '100', 1, 100);
  if (limit === null) fail('limit', 'This value should be between 1 and 100.');
  const offset = parseInteger(last('offset') ?? '0', 0, Number.MAX_SAFE_INTEGER);
  if (offset === null) fail('offset', 'This value should be a whole number of at least 0.');
  const deleted = DELETED.find((choice) => choice === (last('deleted') ?? 'exclude'));
  if (deleted === undefined) fail('deleted', 'This value should be exclude, include or only.');

  const conditions: Condition[] = [];
  for (const column of ['updated_at', 'deleted_at'] as const) {
    const text = last(column);
    if (text === undefined) continue;
    const condition = toCondition(column, text);
    if ('complaint' in condition) fail(column, condition.complaint);
    else conditions.push(condition);
  }

  if (failures.length > 0 || limit === null || offset === null || deleted === undefined) {
    return failures;
  }
  return { includesIdentifiers: relations.length > 0, limit, offset, deleted, conditions };
}
