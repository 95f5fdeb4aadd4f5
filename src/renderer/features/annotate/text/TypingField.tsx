/**
 * Takes what is typed. A field that is not seen, as in code editors: dead keys, input methods and paste work
 * as everywhere, and a screen reader knows that there is something to type into.
 */
import { useEffect, useRef, type InputEvent } from 'react'
import { t } from '../../../../shared/messages/messages'
import { SHARES_KEYS } from '../../../app/actions/key-handler'
import { useLettersFromAnywhere } from '../../../components/use-letters-from-anywhere'
import { symbolTyped, visibleCharacters, type PageLetters } from '../scene/typed-symbol'
import { typeSymbol, useRead } from '../state/read-store'

export function TypingField({ letters }: { readonly letters: PageLetters }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const selectedId = useRead((state) => state.selectedId)

  useEffect(() => {
    if (selectedId === null) field.current?.blur()
    else if (!isInDialog()) field.current?.focus({ preventScroll: true })
  }, [selectedId])

  useLettersFromAnywhere(field, hasCaret)

  const take = (element: HTMLTextAreaElement): void => {
    for (const character of visibleCharacters(element.value)) {
      typeSymbol(symbolTyped(character, letters))
    }
    element.value = ''
  }

  return (
    <textarea
      ref={field}
      className="visually-hidden"
      {...{ [SHARES_KEYS]: '' }}
      aria-label={t('annotate:text.type')}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      rows={1}
      tabIndex={selectedId === null ? -1 : 0}
      onInput={(event: InputEvent<HTMLTextAreaElement>) => {
        if (!event.nativeEvent.isComposing) take(event.currentTarget)
      }}
      onCompositionEnd={(event) => take(event.currentTarget)}
    />
  )
}

const isInDialog = (): boolean => document.activeElement?.closest('[role=dialog]') != null
const hasCaret = (): boolean => useRead.getState().selectedId !== null
