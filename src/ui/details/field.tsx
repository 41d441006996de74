import type { ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { LongText } from './long-text.tsx';

interface FieldListProps {
  readonly children: ReactNode;
}

/** Labels and values, in columns that line up over all sections. */
export function FieldList({ children }: FieldListProps) {
  return <dl>{children}</dl>;
}

interface FieldProps {
  readonly label: string;
  /** What can be done with the value, at its right. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A label with its value, which wraps rather than end in an ellipsis. */
export function Field({ label, action, children }: FieldProps) {
  return (
    <div className="grid grid-cols-[120px_minmax(0,1fr)_28px] gap-x-2 text-body">
      <dt className="py-1 text-label leading-5 wrap-anywhere text-muted">{label}</dt>
      <dd className="col-span-2 grid grid-cols-subgrid">
        <div className={`py-1 wrap-anywhere ${action === undefined ? 'col-span-2' : ''}`}>
          {children}
        </div>
        {action}
      </dd>
    </div>
  );
}

interface IdentifierFieldProps {
  readonly label: string;
  readonly value: string;
}

/** A field whose value is an identifier: figures that line up, and a copy button. */
export function IdentifierField({ label, value }: IdentifierFieldProps) {
  return (
    <Field
      label={label}
      action={<CopyButton key={value} text={value} what={messages.details.inSentence(label)} />}
    >
      <bdi className="figures">
        <LongText text={value} />
      </bdi>
    </Field>
  );
}
