import { Fragment, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';

interface NotConnectedProps {
  readonly providerLabel: string;
  /** The variables that connect it: each of these sets is enough by itself. */
  readonly ways: readonly (readonly string[])[];
  /** Where it is said how to get them. */
  readonly guide: string;
  /** Whether it can be connected in the browser, then by `children`; `null` until that is known. */
  readonly isOffered: boolean | null;
  readonly children: ReactNode;
}

/** What to do so that a provider is connected: the shortest way, and where all of them are told. */
export default function NotConnected(props: NotConnectedProps) {
  const { providerLabel, ways, guide, isOffered, children } = props;
  return (
    <div className="mx-auto flex w-full max-w-110 flex-col gap-3 px-4 py-16">
      <h2 className="text-title font-strong">{messages.screen.notConnected(providerLabel)}</h2>
      {children}
      {isOffered === false && <Ways ways={ways} />}
      {isOffered !== null && (
        <p>
          <Link
            to={guide}
            className={`${buttonClass(isOffered ? 'plain' : 'primary')} pointer-coarse:h-11`}
          >
            {messages.connect.connectMore(providerLabel)}
          </Link>
        </p>
      )}
    </div>
  );
}

function Ways({ ways }: Pick<NotConnectedProps, 'ways'>) {
  return (
    <>
      <p className="text-body text-muted">{messages.connect.connectHow(ways.length > 1)}</p>
      {ways.map((variables, index) => (
        <Fragment key={variables.join()}>
          {index > 0 && <p className="text-muted">{messages.connect.or}</p>}
          <ul className="rounded-lg border border-line bg-bar px-3 py-2">
            {variables.map((variable) => (
              <li key={variable} className="py-0.5 wrap-anywhere">
                <code>
                  {variable}
                  <span className="text-muted">=…</span>
                </code>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}
