import type { Client } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { Field, FieldList } from '#ui/details/field.tsx';
import { Folded } from '#ui/details/folded.tsx';

interface CopyReferenceProps {
  readonly clients: readonly [Client, Client];
}

/**
 * What makes a link certain for everybody: the id of one record, to be written among the external identifiers of the
 * other, whose system has such. Not where it stands there already.
 */
export function CopyReference({ clients: [left, right] }: CopyReferenceProps) {
  const [keeper, named] = takesReferences(left) ? [left, right] : [right, left];
  if (keeper.provider === named.provider || !takesReferences(keeper)) return null;
  const isWritten = keeper.externalIdentifiers.some(
    ({ value }) => value.trim().toLowerCase() === named.id.toLowerCase(),
  );
  if (isWritten) return null;
  const system = findProvider(keeper.provider)?.label ?? keeper.provider;
  const { linked } = messages.links;
  const values = [
    [linked.referenceType, named.provider],
    [linked.referenceId, named.id],
  ] as const;
  return (
    <Folded heading={linked.copyFor(system)}>
      <p className="pb-1 text-label text-muted">{linked.copyForHow(system)}</p>
      <FieldList>
        {values.map(([label, value]) => (
          <Field
            key={label}
            label={label}
            action={
              <CopyButton
                key={value}
                text={value}
                className="thumb"
                what={linked.valueFor(messages.details.inSentence(label), system)}
              />
            }
          >
            <bdi className="figures">{value}</bdi>
          </Field>
        ))}
      </FieldList>
    </Folded>
  );
}

function takesReferences({ provider }: Client): boolean {
  const fields = findProvider(provider)?.fields ?? [];
  return fields.some(({ id }) => id === SHARED.externalIdentifiers.id);
}
