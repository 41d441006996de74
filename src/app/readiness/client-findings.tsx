import type { Client } from '#domain/client.ts';
import type { FieldId } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { wrongIn } from '#i18n/rule-words.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Finding } from '#readiness/rule.ts';
import type { NotedValue } from '#ui/details/field-notes.tsx';
import { Section } from '#ui/details/section.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { Links } from '#app/links/links-store.ts';
import { useLinks } from '#app/links/use-links.ts';
import { countsText } from './counts.ts';
import { findingsIn, foundField, foundFieldName, foundValue, SEVERITIES } from './findings-in.ts';
import { OtherHas } from './other-has.tsx';
import { otherValue, valueIn } from './other-value.ts';
import { RuleSource } from './rule-source.tsx';
import { SeverityMark } from './severity-mark.tsx';

/** All that is found in a client, the worst first: what is wrong, and what to do. */
export function ClientFindings({ client }: { readonly client: Client }) {
  const { today } = useMoment();
  const links = useLinks(PROVIDERS);
  const found = findingsIn(client, today);
  // Nobody invoices a client that is deleted.
  if (client.deletedAt !== null) return null;
  const { title, nothing } = messages.readiness;
  return (
    <Section heading={title}>
      <p className="text-table text-muted">{found.length === 0 ? nothing : countsText(found)}</p>
      <ul className="flex flex-col">
        {SEVERITIES.flatMap((severity) => found.filter((each) => each.severity === severity)).map(
          (finding, index) => (
            <li key={index} className="flex flex-col gap-0.5 py-1.5 text-table wrap-anywhere">
              <FindingLine {...{ client, finding, links }} />
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}

interface FindingLineProps {
  readonly client: Client;
  readonly finding: Finding;
  readonly links: Links;
}

function FindingLine({ client, finding, links }: FindingLineProps) {
  const { rules } = messages.readiness;
  const other = otherValue({ client, finding }, links, useMoment().today);
  return (
    <>
      <p>
        <SeverityMark severity={finding.severity} />{' '}
        <strong className="font-strong">
          {foundFieldName(client, finding)}
          {messages.filters.afterLabel}
        </strong>
        {wrongIn(rules, finding)}
      </p>
      {other !== null && <OtherHas other={other} />}
      <p className="text-muted">{rules[finding.rule].todo}</p>
      <RuleSource rule={finding.rule} open={null} />
    </>
  );
}

/** What is found in one value of a client, below it. */
export function FieldFindings({ client, field, text }: NotedValue & FindingsOf) {
  const { today } = useMoment();
  const found = findingsIn(client, today).filter((finding) =>
    isAt(client, finding, { field, text }),
  );
  return found.map((finding, index) => (
    <span key={index} className="block text-label leading-5 whitespace-normal">
      <SeverityMark severity={finding.severity} />{' '}
      {/* Where a part of what is drawn is meant, it is named. */}
      {finding.field !== field && foundFieldName(client, finding) + messages.filters.afterLabel}
      {wrongIn(messages.readiness.rules, finding)}
    </span>
  ));
}

interface FindingsOf {
  readonly client: Client;
}

interface ComparedFindingsProps {
  readonly own: Client;
  readonly other: Client;
  readonly field: FieldId;
}

/** What is found in one value of two records side by side, and that the other system's value holds. */
export function ComparedFindings({ own, other, field }: ComparedFindingsProps) {
  const { today } = useMoment();
  const found = findingsIn(own, today).filter((finding) => finding.field === field);
  return found.map((finding, index) => {
    const instead =
      own.provider === other.provider ? null : valueIn(other, { client: own, finding }, today);
    return (
      <span key={index} className="block pr-2 text-label leading-5">
        <SeverityMark severity={finding.severity} /> {wrongIn(messages.readiness.rules, finding)}
        {instead !== null && <OtherHas other={instead} />}
      </span>
    );
  });
}

/** Whether a finding is in a value that is drawn: in its field, or in one that is drawn within it. */
function isAt(client: Client, finding: Finding, { field, text }: NotedValue): boolean {
  const isWithin = foundField(client, finding)?.shownWith === field;
  if (finding.field !== field && !isWithin) return false;
  return text === null || text.trim() === foundValue(client, finding)?.trim();
}
