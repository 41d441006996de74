import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { Scope } from '#app/clients/scope.ts';
import { spareTime } from '#async/spare-time.ts';

// The first rows do not wait for it.
const ViewsButton = lazyPart(async () => {
  await spareTime();
  return import('./views-button.tsx');
});

interface ViewsPlaceProps {
  readonly scope: Scope;
}

/** The place of the button, as wide before it has come as after, whatever view it names: nothing beside it moves. */
export function ViewsPlace(props: ViewsPlaceProps) {
  return (
    <div className="flex w-56 shrink-0 items-center pl-4 max-[80rem]:w-44 max-md:order-4 max-md:w-11 max-md:pl-0">
      <PanelBoundary>
        <ViewsButton {...props} />
      </PanelBoundary>
    </div>
  );
}
