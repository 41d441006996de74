import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import type { ConnectGuide, ConnectWay } from '#providers/shared/connect-guide.ts';
import { ProblemNote } from '#ui/feedback/problem-note.tsx';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { useProviders } from '#sync/react/use-providers.ts';
import { ConnectAccount } from './connect-account.tsx';
import { envLines } from './env-lines.ts';

interface ConnectSectionProps {
  /** Why somebody came back from the provider without a connection; `null` where nobody did. */
  readonly outcome: string | null;
  readonly provider: Provider;
  readonly guide: ConnectGuide;
}

/** How to connect one provider: what to get there, and the lines for `.env`. */
export function ConnectSection({ provider, guide, outcome }: ConnectSectionProps) {
  const { statuses } = useProviders();
  const mode = statuses?.find(({ id }) => id === provider.id)?.mode ?? null;
  const said = outcome === null ? null : wordsOf(outcome, provider.label);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="flex items-baseline gap-2 text-title font-strong">
        {provider.label}
        {mode !== null && (
          <span className="text-label font-normal text-muted">{messages.screen.modes[mode]}</span>
        )}
      </h2>
      {said !== null && <ProblemNote kind="unauthorised">{said}</ProblemNote>}
      <div className="print:hidden">
        <ConnectAccount provider={provider} isWhole />
      </div>
      {guide.map((way, index) => (
        <Way
          key={way.name}
          way={way}
          isOther={index > 0}
          label={provider.label}
          variables={provider.variables[index] ?? []}
        />
      ))}
    </section>
  );
}

/** What an address says in words; one that nobody of us has written, in none. */
function wordsOf(outcome: string, label: string): string | null {
  const { outcomes } = messages.connect;
  const known = Object.keys(outcomes) as readonly (keyof typeof outcomes)[];
  const found = known.find((each) => each === outcome);
  return found === undefined ? null : outcomes[found](label);
}

interface WayProps {
  readonly way: ConnectWay;
  /** Whether it stands in the place of the one before. */
  readonly isOther: boolean;
  readonly label: string;
  readonly variables: readonly string[];
}

function Way({ way, isOther, label, variables }: WayProps) {
  const lines = envLines(label, variables, way.values);
  return (
    <div className="flex break-inside-avoid flex-col gap-2 text-body">
      {isOther && <p className="text-muted">{messages.connect.or}</p>}
      <h3 className="font-strong">{way.name}</h3>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        {way.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way.note !== null && <p className="text-muted">{way.note}</p>}
      <p>{messages.connect.intoFile}</p>
      <div className="relative rounded-lg border border-line bg-bar">
        <pre className="px-3 py-2 pr-10 font-mono text-table wrap-anywhere whitespace-pre-wrap">
          {lines.trimEnd()}
        </pre>
        <CopyButton
          text={lines}
          what={messages.connect.lines(label)}
          className="absolute top-1.5 right-1.5 pointer-coarse:size-11"
        />
      </div>
    </div>
  );
}
