/** A letter that is typed while a button or a switch has the focus is still meant for the field that takes letters. */
import { useEffect, type RefObject } from 'react'
import { isTextField } from '../app/actions/key-handler'

/** Gives the field the focus as a letter is pressed, so that the letter arrives in it. `isReady` must not change between renders. */
export function useLettersFromAnywhere(field: RefObject<HTMLElement | null>, isReady: () => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isLetter(event) && isReady() && !isWantedElsewhere(document.activeElement)) field.current?.focus({ preventScroll: true })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [field, isReady])
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

const isWantedElsewhere = (focused: Element | null): boolean => focused !== null && (isTextField(focused) || focused.closest('[role=dialog]') !== null)
