import type { NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { useLoading } from './use-loading.ts';

interface NotKnownYetProps {
  /** Whose lists are not complete, or not there. */
  readonly others: NonEmpty<Provider>;
}

/** Why a list does not know who is elsewhere too, and the way to know it. */
export function NotKnownYet({ others }: NotKnownYetProps) {
  const { display, onChange } = useDisplay();
  if (display.loadBoth === 'on') return <Underway others={others} />;
  const { notLoaded, loadBoth, whatLoadingDoes } = messages.both;
  return (
    <div className="grid gap-2 p-3 text-table md:w-72">
      <p>{notLoaded(others.map(({ label }) => label))}</p>
      <Button
        className="w-full justify-center pointer-coarse:h-11"
        onClick={() => onChange({ loadBoth: 'on' })}
      >
        {loadBoth}
      </Button>
      <p className="text-label text-muted">{whatLoadingDoes}</p>
    </div>
  );
}

function Underway({ others }: NotKnownYetProps) {
  const sources = useLoading(others);
  const failed = sources.filter(({ problem, isLoading }) => problem !== null && !isLoading);
  const labels = (some: readonly { readonly provider: Provider }[]) =>
    some.map(({ provider }) => provider.label);
  if (failed.length === 0) {
    return (
      <output className="block p-3 text-table md:w-72">
        {messages.both.unknownUntil(labels(sources))}
      </output>
    );
  }
  return (
    <div className="grid gap-2 p-3 text-table md:w-72">
      <p role="alert">{messages.both.loadFailed(labels(failed))}</p>
      <Button
        className="w-full justify-center pointer-coarse:h-11"
        onClick={() => failed.forEach(({ refresh }) => refresh())}
      >
        {messages.problems.retry}
      </Button>
    </div>
  );
}
