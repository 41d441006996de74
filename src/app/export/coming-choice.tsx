import { useId } from 'react';
import { messages } from '#i18n/messages.ts';
import { Choice } from '#ui/filters/choice.tsx';
import { partOf } from './export-about.ts';
import type { ExportedList } from './exported-list.ts';

interface ComingChoiceProps {
  readonly list: ExportedList;
  readonly isComing: boolean;
  readonly isPatient: boolean;
  readonly onChange: (isPatient: boolean) => void;
}

/** A list that is not all here: what is to be done, or what the file will say. */
export function ComingChoice({ list, isComing, isPatient, onChange }: ComingChoiceProps) {
  const name = useId();
  const { known, total } = partOf(list.statuses);
  if (!isComing) {
    return <p className="text-label text-wait">{messages.export.partOnly(known, total)}</p>;
  }
  return (
    <fieldset>
      <legend className="mb-1 text-label text-wait">{messages.export.coming}</legend>
      <div className="-mx-2">
        <Choice type="radio" name={name} isChosen={isPatient} onChoose={() => onChange(true)}>
          {messages.export.waitForAll(total)}
        </Choice>
        <Choice type="radio" name={name} isChosen={!isPatient} onChoose={() => onChange(false)}>
          {messages.export.takePart(known)}
        </Choice>
      </div>
    </fieldset>
  );
}
