import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { RULE_IDS, type RuleId } from '#readiness/rule-ids.ts';
import { groupName, RULE_GROUPS } from './rule-groups.ts';

interface RuleChoiceProps {
  readonly off: readonly RuleId[];
  readonly onChange: (off: readonly RuleId[]) => void;
}

/** For as long as the page lives: who comes back from a client finds the page as it was. */
let wasOpen = false;

/** Which rules are on: those of a country together, and each by itself. Drawn once somebody opens it. */
export function RuleChoice({ off, onChange }: RuleChoiceProps) {
  const [isOpen, setOpen] = useState(wasOpen);
  const { rulesOn, rulesHow } = messages.readiness;
  const all = RULE_IDS.length;
  return (
    <details
      className="group print:hidden"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        wasOpen = currentTarget.open;
        setOpen(wasOpen);
      }}
    >
      <summary className="-ml-1 flex h-8 w-fit items-center gap-1 rounded-md px-1 text-muted select-none hover:bg-hover pointer-coarse:h-11">
        <ChevronRight size="1rem" className="transition-transform group-open:rotate-90" />
        {rulesOn(all - off.length, all)}
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-3 pt-2 pl-4">
          <p className="text-muted">{rulesHow}</p>
          {RULE_GROUPS.map((group) => (
            <RuleGroup key={group.id} {...group} off={off} onChange={onChange} />
          ))}
        </div>
      )}
    </details>
  );
}

type RuleGroupProps = (typeof RULE_GROUPS)[number] & RuleChoiceProps;

function RuleGroup({ id, rules, off, onChange }: RuleGroupProps) {
  const switchAll = (some: readonly RuleId[], isOn: boolean) => {
    const others = off.filter((each) => !some.includes(each));
    onChange(isOn ? others : [...others, ...some]);
  };
  const on = rules.filter((rule) => !off.includes(rule));
  return (
    <fieldset>
      <legend className="sr-only">{groupName(id)}</legend>
      <Box
        label={groupName(id)}
        isOn={on.length === rules.length}
        isPartly={on.length > 0 && on.length < rules.length}
        onChange={(isOn) => switchAll(rules, isOn)}
      />
      <div className="grid gap-x-4 pl-6 md:grid-cols-2">
        {rules.map((rule) => (
          <Box
            key={rule}
            label={messages.readiness.rules[rule].name}
            isOn={!off.includes(rule)}
            onChange={(isOn) => switchAll([rule], isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isPartly?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Box({ label, isOn, isPartly = false, onChange }: BoxProps) {
  return (
    <label className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        ref={(box) => {
          // What is neither on nor off no attribute says.
          if (box !== null) box.indeterminate = isPartly;
        }}
        checked={isOn}
        className="select-box"
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className="wrap-anywhere">{label}</span>
    </label>
  );
}
