import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { chosenZone, viewerZone } from '#app/state/own-zone.ts';
import { useQuestionChanges } from '#app/state/question.tsx';

/** The time zone in force, and the way to another one. The texts are the later part `settings`. */
export interface ZoneChoice {
  readonly zone: string;
  /** Whether it is the viewer's own, and not because somebody chose it by name. */
  readonly isOwn: boolean;
  /** With `null` the viewer's own. */
  readonly choose: (zone: string | null) => void;
}

export function useZoneChoice(): ZoneChoice {
  const { zone } = useMoment();
  const { onChange } = useDisplay();
  const { sayZone } = useQuestionChanges();
  const choose = (chosen: string | null) => {
    onChange({ zone: chosen });
    // From now on the address says it: the zone of a link gives way.
    sayZone();
    announce(messages.settings.zoneChosen(chosen ?? viewerZone()));
  };
  return { zone, isOwn: chosenZone() === null && zone === viewerZone(), choose };
}
