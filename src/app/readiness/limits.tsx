import { messages } from '#i18n/messages.ts';

/** What nobody can say from the data alone, and where to ask. */
export function Limits() {
  const { limits, limit } = messages.readiness;
  const { registers, vies, annuaire, sdi } = limit;
  return (
    <section className="flex max-w-160 break-inside-avoid flex-col gap-2">
      <h2 className="text-title font-strong">{limits}</h2>
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-body">
        {[registers, vies, annuaire, sdi].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
