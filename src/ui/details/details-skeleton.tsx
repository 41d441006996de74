import { messages } from '#i18n/messages.ts';

/** The sections that nearly every client has: how many fields, how wide the values. */
const SECTIONS = [
  ['w-52', 'w-32'],
  ['w-44', 'w-36'],
  ['w-32', 'w-28', 'w-24'],
  ['w-56', 'w-48'],
] as const;

/** The drawer while it waits: grey, still, and as high as what will come. */
export function DetailsSkeleton() {
  return (
    <>
      <output className="sr-only">{messages.details.loading}</output>
      <div aria-hidden="true">
        <div className="pt-0.5 pb-3">
          <Bar height="h-7" bar="h-5 w-60" />
          <Bar height="h-7" bar="h-3.5 w-40" />
        </div>
        {SECTIONS.map((widths, index) => (
          <div key={index} className="py-3">
            <Bar height="mb-1 h-5" bar="h-3.5 w-24" />
            {widths.map((width) => (
              <div key={width} className="grid grid-cols-[min(7.5rem,32%)_1fr] gap-x-2">
                <Bar height="h-7 pointer-coarse:h-11" bar="h-3 w-16" />
                <Bar height="h-7 pointer-coarse:h-11" bar={`h-3.5 ${width}`} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function Bar({ height, bar }: { readonly height: string; readonly bar: string }) {
  return (
    <div className={`flex items-center ${height}`}>
      <div className={`max-w-full rounded-sm bg-pressed ${bar}`} />
    </div>
  );
}
