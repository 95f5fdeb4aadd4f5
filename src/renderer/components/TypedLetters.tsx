/**
 * Takes letters where no field is seen. It is a field all the same, so that dead keys and input methods work, and
 * it gets the focus back whenever a letter is typed while nothing else wants it.
 */
import { useEffect, type FormEvent, type RefObject } from 'react'
import { SHARES_KEYS } from '../app/actions/key-handler'
import { useLettersFromAnywhere } from './use-letters-from-anywhere'

interface TypedLettersProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly onType: (character: string) => void
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

const always = (): boolean => true

export function TypedLetters({ ref: field, label, onType }: TypedLettersProps) {
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
  }, [field])
  useLettersFromAnywhere(field, always)

  const take = (element: HTMLTextAreaElement): void => {
    for (const { segment } of segmenter.segment(element.value)) if (segment.trim() !== '') onType(segment)
    element.value = ''
  }
  return (
    <textarea
      ref={field}
      className="visually-hidden"
      {...{ [SHARES_KEYS]: '' }}
      aria-label={label}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      rows={1}
      onInput={(event: FormEvent<HTMLTextAreaElement>) => {
        if (!(event.nativeEvent as InputEvent).isComposing) take(event.currentTarget)
      }}
      onCompositionEnd={(event) => take(event.currentTarget)}
    />
  )
}
