import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { ROUTES } from '#query/paths.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { leaveBySigningOut } from './leave-tab.ts';
import { askSession, endSession } from './session.ts';

const LINE = 'w-full pointer-coarse:h-11';

/** Who is signed in, and the way out. */
export default function AccountEntry() {
  const { data: session } = useQuery({ queryKey: ['session'], queryFn: askSession });
  const [hasFailed, setFailed] = useState(false);
  const person = session?.person;
  if (!session || !person) return null;
  const leave = async (isEverywhere: boolean) => {
    try {
      await leaveBySigningOut(() => endSession(isEverywhere));
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="grid gap-1">
      <p className="border-t border-line pt-3 wrap-anywhere">
        {messages.team.signedInAs(person.name)}
        <span className="block text-label text-muted">
          {person.email} · {messages.team.roles[session.role]}
        </span>
      </p>
      {hasFailed && <p role="alert">{messages.team.signOutFailed}</p>}
      <div className="-mx-2 grid">
        {session.role === 'administrator' && (
          <Link to={ROUTES.team} className={`${buttonClass('item')} ${LINE}`}>
            {messages.team.team}
          </Link>
        )}
        <Button look="item" className={LINE} onClick={() => void leave(false)}>
          {messages.team.signOut}
        </Button>
        <Button look="item" className={LINE} onClick={() => void leave(true)}>
          {messages.team.signOutEverywhere}
        </Button>
      </div>
    </section>
  );
}
