import { memo } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusPlace, focusTo } from '#ui/primitives/focus-places.ts';
import type { Links } from '#app/links/links-store.ts';
import { ListLink } from './list-link.tsx';
import { SEVERITIES } from './findings-in.ts';
import { TaskTable } from './task-table.tsx';
import type { WorklistQuery } from './worklist-query.ts';
import type { Worklist } from './worklist.ts';

interface TaskListsProps {
  readonly worklist: Worklist;
  /** Whether every client was looked at: of others nobody knows that nothing is found. */
  readonly isWhole: boolean;
  readonly links: Links;
  readonly query: WorklistQuery;
  readonly onAsk: (change: Partial<WorklistQuery>) => void;
}

/** The tasks: first what blocks, and of each severity a table for each rule. Hundreds of rows: not drawn again for nothing. */
export const TaskLists = memo(Lists);

function Lists({ worklist, isWhole, links, query, onAsk }: TaskListsProps) {
  const { severities, meanings, only, allRules, none } = messages.readiness;
  const { rules } = messages.readiness;
  return (
    <>
      {query.rule !== null && (
        <p
          {...focusPlace('only-rule')}
          {...focusTo(`rule ${query.rule}`)}
          className="flex flex-wrap items-center gap-2 print:hidden"
        >
          {only(rules[query.rule].name)}
          <Button className="pointer-coarse:h-11" onClick={() => onAsk({ rule: null })}>
            {allRules}
          </Button>
        </p>
      )}
      {worklist.count === 0 && isWhole && <p className="text-body">{none}</p>}
      {SEVERITIES.map((severity) => {
        const groups = worklist.groups.filter((group) => group.severity === severity);
        return (
          groups.length > 0 && (
            <section
              key={severity}
              aria-labelledby={`tasks-${severity}`}
              className="flex flex-col gap-4 pointer-coarse:gap-6"
            >
              <div>
                <h2 id={`tasks-${severity}`} className="text-title font-strong">
                  {severities[severity]}
                </h2>
                <p className="text-muted">{meanings[severity]}</p>
                <ListLink severity={severity} query={query} />
              </div>
              {groups.map((group) => (
                <TaskTable
                  key={group.rule}
                  {...{ group, links }}
                  onOnly={query.rule === null ? () => onAsk({ rule: group.rule }) : null}
                />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}
