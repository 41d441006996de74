import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of what is known of a client, under its heading. */
export function Section({ heading, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="py-3">
      <h3 id={id} className="mb-1 text-body font-strong">
        {heading}
      </h3>
      {children}
    </section>
  );
}
