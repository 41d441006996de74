import { createRoot } from 'react-dom/client';
import { locale } from '#i18n/locale.ts';
import { loadLater, messages } from '#i18n/messages.ts';
import { ownZone } from '#app/state/own-zone.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import { FLOATING } from './floating.ts';
import { leaveTab } from './leave-tab.ts';

/**
 * Says when the session ends. Settles once somebody stays; at the end the page is left. Where it cannot be prolonged,
 * signing in again is offered.
 */
export async function showBanner(endsAt: number, isLast: boolean): Promise<void> {
  await loadLater('team');
  const place = document.createElement('div');
  document.body.prepend(place);
  const root = createRoot(place);
  const timer = setInterval(() => {
    if (Date.now() >= endsAt) leaveTab();
  }, 1000);
  await new Promise<void>((resolve) => {
    root.render(<SessionBanner endsAt={endsAt} isLast={isLast} onStay={resolve} />);
  });
  clearInterval(timer);
  root.unmount();
  place.remove();
}

interface SessionBannerProps {
  readonly endsAt: number;
  readonly isLast: boolean;
  readonly onStay: () => void;
}

function SessionBanner({ endsAt, isLast, onStay }: SessionBannerProps) {
  const time = locale().date(endsAt, 'clock', ownZone());
  const back = new URLSearchParams({ to: location.pathname + location.search });
  return (
    <div role="alert" className={FLOATING}>
      <p>{messages.team.endsAt(time)}</p>
      {isLast ? (
        <a
          href={`/sign-in/start?${back}`}
          className={`${buttonClass('primary')} pointer-coarse:h-11`}
        >
          {messages.team.signInAgain}
        </a>
      ) : (
        <Button look="primary" className="pointer-coarse:h-11" onClick={onStay}>
          {messages.team.staySignedIn}
        </Button>
      )}
    </div>
  );
}
