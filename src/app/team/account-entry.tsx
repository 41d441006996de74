import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { ROUTES } from '#query/paths.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { leaveTab, tellTabs } from './leave.ts';
import { askSession, endSession } from './session.ts';

/** Who is signed in, and the way out. */
export default function AccountEntry() {
  const { data: session } = useQuery({ queryKey: ['session'], queryFn: askSession });
  const [hasFailed, setFailed] = useState(false);
  const person = session?.person;
  if (!session || !person) return null;
  const leave = async (isEverywhere: boolean) => {
    try {
      const to = await endSession(isEverywhere);
      tellTabs(true);
      leaveTab(to);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="grid gap-2 border-t border-line pt-2">
      <p className="wrap-anywhere">
        {messages.team.signedInAs(person.name)}
        <span className="block text-label text-muted">
          {person.email} · {messages.team.roles[session.role]}
        </span>
      </p>
      {hasFailed && <p role="alert">{messages.team.signOutFailed}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void leave(false)}>{messages.team.signOut}</Button>
        <Button look="quiet" onClick={() => void leave(true)}>
          {messages.team.signOutEverywhere}
        </Button>
        {session.role === 'administrator' && (
          <Link to={ROUTES.team} className={buttonClass('quiet')}>
            {messages.team.team}
          </Link>
        )}
      </div>
    </section>
  );
}
