import { CLIENT_KINDS, type ClientKind } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { Choice } from './choice.tsx';

interface KindEditorProps {
  readonly value: readonly ClientKind[];
  readonly onToggle: (kind: ClientKind) => void;
}

/** The kinds of client to show; none chosen is all of them. */
export function KindEditor({ value, onToggle }: KindEditorProps) {
  return (
    <fieldset className="grid min-w-48 p-1 max-md:p-2">
      <legend className="sr-only">{messages.filters.parts.kind}</legend>
      {CLIENT_KINDS.map((kind) => (
        <Choice
          key={kind}
          type="checkbox"
          name="kind"
          isFirst={kind === CLIENT_KINDS[0]}
          isChosen={value.includes(kind)}
          onChoose={() => onToggle(kind)}
        >
          {messages.table.kinds[kind]}
        </Choice>
      ))}
    </fieldset>
  );
}
