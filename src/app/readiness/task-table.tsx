import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { listedName } from '#domain/client.ts';
import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import { wrongIn } from '#i18n/rule-words.ts';
import { findProvider } from '#providers/registry.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { clientPath } from '#query/paths.ts';
import type { RuleId } from '#readiness/rule-ids.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { cutText } from '#ui/primitives/cut-text.ts';
import { focusPlace, focusTo } from '#ui/primitives/focus-places.ts';
import { Link } from '#ui/primitives/link.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { usePrinting } from '#ui/primitives/printing.ts';
import type { Links } from '#app/links/links-store.ts';
import { withWayBack } from '#app/state/with-way-back.ts';
import { foundFieldName, foundValue } from './findings-in.ts';
import { OtherHas } from './other-has.tsx';
import { otherValue } from './other-value.ts';
import { RuleSource } from './rule-source.tsx';
import type { Task, TaskGroup } from './worklist.ts';

/** So many of a rule at once: with 70 rules on a page, a screen shows what each finds, and layout stays short. */
const PART = 10;
/** On paper; nobody works through more by hand. */
const MOST_ON_PAPER = 500;

/** How many of each rule somebody wanted to see, for as long as the page lives: who comes back finds them there. */
const wanted = new Map<RuleId, number>();
/** Of which the source is read, as long. */
const opened = new Set<RuleId>();

interface TaskTableProps {
  readonly group: TaskGroup;
  readonly links: Links;
  /** Shows only this rule; `null` where it is the only one. */
  readonly onOnly: (() => void) | null;
}

/** What one rule finds: a row for each client, with the value as it is written. */
export function TaskTable({ group: { rule, tasks }, links, onOnly }: TaskTableProps) {
  const id = useId();
  const isPrinting = usePrinting();
  const [count, setCount] = useState(() => wanted.get(rule) ?? PART);
  const words = messages.readiness.rules[rule];
  const shown = tasks.slice(0, isPrinting ? MOST_ON_PAPER : count);
  const left = tasks.length - shown.length;
  // What is seen counts the rows: a client may have several.
  const clients = new Set(tasks.map(({ client }) => client.key)).size;
  const showMore = (group: Element | null) => {
    const more = count + PART * 5;
    wanted.set(rule, more);
    flushSync(() => setCount(more));
    // The button moves behind what it brought, or goes: who works by keys goes on where that begins.
    const first = group?.querySelectorAll<HTMLElement>('tbody > tr')[shown.length];
    first?.querySelector('a')?.focus({ preventScroll: true });
  };
  return (
    <div
      {...focusPlace(`rule ${rule}`)}
      // A group, not a region: with dozens of rules, nobody would find the parts of the page among them.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it holds no fields
      role="group"
      aria-labelledby={id}
      className="flex flex-col gap-1"
    >
      <div className="flex break-after-avoid flex-wrap items-baseline gap-x-2">
        <h3 id={id} className="text-body font-strong">
          {words.name}{' '}
          <span aria-hidden="true" className="figures font-normal text-muted">
            {grouped(tasks.length)}
          </span>
          <span className="sr-only">{messages.readiness.clients(clients)}</span>
        </h3>
        {onOnly !== null && (
          <Button
            {...focusTo('only-rule')}
            look="link"
            className="thumb print:hidden"
            onClick={onOnly}
          >
            {messages.readiness.onlyThis}
          </Button>
        )}
      </div>
      <p className="max-w-160 break-after-avoid text-table">{words.todo}</p>
      <div className="print:hidden">
        <RuleSource rule={rule} open={opened} />
      </div>
      <table className="mt-1 w-full pointer-coarse:mt-3 table-fixed border-t border-line text-table not-print:max-md:block">
        <Head />
        <tbody className="not-print:max-md:block">
          {shown.map((task, index) => (
            <TaskRow key={index} {...{ task, links }} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button
          className="w-fit print:hidden pointer-coarse:h-11"
          onClick={({ currentTarget }) => showMore(currentTarget.closest('[role=group]'))}
        >
          {messages.readiness.more(Math.min(left, PART * 5), left)}
        </Button>
      )}
    </div>
  );
}

/** Read aloud, and on paper; on screen each column says what it is. */
function Head() {
  const { client, written, wrong } = messages.readiness;
  return (
    <thead className="not-print:sr-only">
      <tr>
        {[client, written, wrong].map((name) => (
          <th key={name} scope="col" className="text-start text-label font-normal text-muted">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TaskRowProps {
  readonly task: Task;
  readonly links: Links;
}

const CELL = 'py-1.5 pr-3 align-top wrap-anywhere';

function TaskRow({ task, links }: TaskRowProps) {
  const { client, finding } = task;
  const other = otherValue(task, links, useMoment().today);
  const system = findProvider(client.provider)?.label ?? client.provider;
  const name = cutText(listedName(client) ?? messages.table.noName);
  return (
    // On a phone, what is wrong stands below the client and the value: a third of that width is too little for a sentence.
    <tr className="break-inside-avoid border-b border-row not-print:max-md:grid not-print:max-md:grid-cols-2">
      <td className={CELL}>
        <Link
          to={clientPath(client.provider, client.id, PLAIN_QUERY)}
          state={withWayBack}
          title={name}
          className="thumb inline-block text-accent hover:underline"
        >
          <bdi className="line-clamp-3 print:line-clamp-none">{name}</bdi>
        </Link>
        <span className="block text-label text-muted">
          {system}
          {/* Whom it is handed to cannot follow a link. */}
          <span className="hidden print:inline"> · {client.id}</span>
        </span>
      </td>
      <td className={CELL}>
        <span className="block text-label text-muted">{foundFieldName(client, finding)}</span>
        <WrittenValue value={foundValue(client, finding)} system={system} />
      </td>
      <td className={`${CELL} not-print:max-md:col-span-2 not-print:max-md:pt-0`}>
        {wrongIn(messages.readiness.rules, finding)}
        {other !== null && <OtherHas other={other} />}
      </td>
    </tr>
  );
}

interface WrittenValueProps {
  readonly value: string | null;
  readonly system: string;
}

function WrittenValue({ value, system }: WrittenValueProps) {
  if (value === null) return <span className="text-muted">{messages.readiness.missing}</span>;
  return (
    <span className="inline-flex max-w-full items-start gap-1">
      <bdi className="figures py-1">{cutText(value)}</bdi>
      <CopyButton
        text={value}
        what={messages.readiness.valueOf(system)}
        className="thumb print:hidden"
      />
    </span>
  );
}
