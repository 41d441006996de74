import { Button } from '#ui/primitives/button.tsx';

interface ShowMoreProps {
  readonly label: string;
  /** Whether nothing is left to be shown after this, and the button goes. */
  readonly isLast: boolean;
  readonly onMore: () => void;
}

/** Below the part of something long that is shown. */
export function ShowMore({ label, isLast, onMore }: ShowMoreProps) {
  return (
    <span className="block py-1">
      <Button
        className="text-label"
        onClick={({ currentTarget }) => {
          // The focus stays in what scrolls, where the button leaves it.
          if (isLast)
            currentTarget.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
          onMore();
        }}
      >
        {label}
      </Button>
    </span>
  );
}
