import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import type { ConnectGuide, ConnectWay } from '#providers/shared/connect-guide.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { useProviders } from '#sync/react/use-providers.ts';
import { envLines } from './env-lines.ts';

interface ConnectSectionProps {
  readonly provider: Provider;
  readonly guide: ConnectGuide;
}

/** How to connect one provider: what to get there, and the lines for `.env`. */
export function ConnectSection({ provider, guide }: ConnectSectionProps) {
  const { statuses } = useProviders();
  const mode = statuses?.find(({ id }) => id === provider.id)?.mode ?? null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="flex items-baseline gap-2 text-title font-strong">
        {provider.label}
        {mode !== null && (
          <span className="text-label font-normal text-muted">{messages.screen.modes[mode]}</span>
        )}
      </h2>
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
