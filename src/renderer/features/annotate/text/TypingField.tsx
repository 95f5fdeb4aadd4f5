/**
 * Takes what is typed. A field that is not seen, as in code editors: dead keys, input methods and paste work
 * as everywhere, and a screen reader knows that there is something to type into.
 */
import { useEffect, useRef, type InputEvent } from 'react'
import { t } from '../../../../shared/messages/messages'
import { SHARES_KEYS } from '../../../app/actions/key-handler'
import { symbolTyped, visibleCharacters } from '../scene/typed-symbol'
import { typeSymbol, useRead } from '../state/read-store'

export function TypingField({ symbols }: { readonly symbols: readonly string[] }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const selectedId = useRead((state) => state.selectedId)

  useEffect(() => {
    if (selectedId === null) field.current?.blur()
    else if (!isInDialog()) field.current?.focus({ preventScroll: true })
  }, [selectedId])

  useEffect(() => {
    // A letter that is typed while a button has the focus is still meant for the text.
    const onKeyDown = (event: KeyboardEvent): void => {
      const isLetter =
        event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (isLetter && useRead.getState().selectedId !== null && !isInField())
        field.current?.focus({ preventScroll: true })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])

  const take = (element: HTMLTextAreaElement): void => {
    for (const character of visibleCharacters(element.value)) {
      typeSymbol(symbolTyped(character, symbols))
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
const isInField = (): boolean =>
  document.activeElement?.matches('input, textarea, select, [role=dialog] *') ?? false
