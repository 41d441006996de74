import { messages } from '#i18n/messages.ts';
import { PLAIN_QUERY, withFilter } from '#query/client-query.ts';
import { plainColumns } from '#query/columns.ts';
import { BOTH, listPath } from '#query/paths.ts';
import type { Severity } from '#readiness/rule.ts';
import { Link } from '#ui/primitives/link.tsx';
import { findScope } from '#app/clients/scopes.ts';
import { READY, READY_RULES } from './ready-fields.ts';
import type { WorklistQuery } from './worklist-query.ts';

interface ListLinkProps {
  readonly severity: Severity;
  readonly query: WorklistQuery;
}

/** The clients of these findings in a list of clients, where they can be searched, ordered and selected. */
export function ListLink({ severity, query: { system, rule } }: ListLinkProps) {
  const scope = findScope(system ?? BOTH);
  if (scope === null) return null;
  const [name, ...others] = scope.usualColumns.flatMap(({ field }) => scope.fieldOf(field) ?? []);
  const columns = plainColumns([...(name === undefined ? [] : [name]), READY, ...others]);
  const asked =
    rule === null
      ? withFilter(PLAIN_QUERY, READY, { operator: 'any', values: [severity] })
      : withFilter(PLAIN_QUERY, READY_RULES, { operator: 'any', values: [rule] });
  return (
    <Link
      to={listPath(scope.id, asked, null, columns)}
      className="thumb inline-block text-accent underline underline-offset-2 print:hidden"
    >
      {messages.readiness.asList(scope.label)}
    </Link>
  );
}
