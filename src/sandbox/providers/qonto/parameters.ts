import { hasFraction, parseDateTime } from '#sandbox/date-time.ts';
import { parseInteger } from '#sandbox/integer.ts';
import type { QontoProblem } from './errors.ts';
import { SORTS, type QontoFilters, type Sort } from './store.ts';

export interface QontoParameters {
  filters: QontoFilters;
  page: number;
  perPage: number;
  sort: Sort;
}

/** A parameter that cannot be read is a 400, a filter's value that makes no sense a 422. */
export interface Refusal {
  status: 400 | 422;
  errors: QontoProblem[];
}

const DEFAULT_PER_PAGE = 25;
const MOST_PER_PAGE = 100;

const problem = (parameter: string, code: string, detail: string): QontoProblem => ({
  code,
  detail,
  source: { parameter },
});

function readFilters(parameters: URLSearchParams, malformed: QontoProblem[]) {
  const filters: QontoFilters = {};
  const senseless: QontoProblem[] = [];
  const reject = (parameter: string, detail: string): void => {
    senseless.push({
      ...problem(parameter, 'invalid', detail),
      status: '422',
      message: `${parameter} ${detail}`,
    });
  };
  for (const [parameter, value] of parameters) {
    const [, name] = /^filter\[(.*)\]$/.exec(parameter) ?? [];
    switch (name) {
      case undefined:
        break;
      case 'name':
        if (Array.from(value.trim()).length < 2)
          reject(parameter, 'must have at least 2 characters');
        filters.name = value.trim();
        break;
      case 'email':
      case 'vat_number':
      case 'tax_identification_number':
        filters[name] = value;
        break;
      case 'updated_at_from':
      case 'updated_at_to': {
        const moment = hasFraction(value) ? null : parseDateTime(value);
        if (moment === null) reject(parameter, 'must be a date-time such as 2022-02-01T12:01:02Z');
        else filters[name] = moment;
        break;
      }
      default:
        malformed.push(problem(parameter, 'not_in_list', 'is not a filter'));
    }
  }
  return { filters, senseless };
}

/** The parameters of the provider's page; every problem is named, and others are ignored. */
export function readQontoParameters(parameters: URLSearchParams): QontoParameters | Refusal {
  const malformed: QontoProblem[] = [];
  // As in its framework, the last of a repeated parameter counts.
  const last = (name: string, absent: string): string => parameters.getAll(name).at(-1) ?? absent;

  const page = parseInteger(last('page', '1'), 1, 1_000_000_000);
  if (page === null) malformed.push(problem('page', 'invalid', 'must be an integer from 1'));
  const perPage = parseInteger(last('per_page', String(DEFAULT_PER_PAGE)), 1, MOST_PER_PAGE);
  if (perPage === null) {
    malformed.push(problem('per_page', 'invalid', `must be an integer from 1 to ${MOST_PER_PAGE}`));
  }
  const sort = SORTS.find((choice) => choice === last('sort_by', 'name:asc'));
  if (sort === undefined) {
    malformed.push(problem('sort_by', 'not_in_list', `must be one of ${SORTS.join(', ')}`));
  }
  const { filters, senseless } = readFilters(parameters, malformed);

  if (malformed.length > 0 || page === null || perPage === null || sort === undefined) {
    return { status: 400, errors: malformed };
  }
  if (senseless.length > 0) return { status: 422, errors: senseless };
  return { filters, page, perPage, sort };
}
