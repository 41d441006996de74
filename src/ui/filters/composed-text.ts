import { useState, type ChangeEvent, type CompositionEvent, type KeyboardEvent } from 'react';

/**
 * Whether a key belongs to an input method, for which it chooses among what may be meant. Safari reports the
 * last one, which commits, as any other; only its code is the old 229.
 */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/**
 * Keyboards of Android compose every word, Latin ones too: to wait for the end of each would be to wait for a
 * space. There, letters count as they come.
 */
const composesAll = (): boolean => /android/i.test(navigator.userAgent);

/**
 * The value and the events of a text field. What an input method is still composing is seen in the field, and
 * told once it is committed: half a word of 東京 is nobody's name.
 */
export function useComposedText(value: string, onChange: (text: string) => void) {
  const [composed, setComposed] = useState<string | null>(null);
  const tell = (text: string) => {
    setComposed(null);
    onChange(text);
  };
  return {
    value: composed ?? value,
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
      const isUnfinished =
        'isComposing' in nativeEvent && nativeEvent.isComposing === true && !composesAll();
      if (isUnfinished) setComposed(target.value);
      else tell(target.value);
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) =>
      tell(currentTarget.value),
  };
}
