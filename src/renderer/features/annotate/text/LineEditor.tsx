/** The text of a line as a whole: what is typed is aligned to the letters' boxes, so that none is lost. */
import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { t } from '../../../../shared/messages/messages'
import { lineText, type Line } from '../../../../shared/page'
import { editShapes } from '../state/edit-shapes'
import { useLineEditor } from '../state/line-editor'
import { selectGlyph } from '../state/read-store'
import classes from './Text.module.css'

const close = (line: Line): void => {
  useLineEditor.setState({ lineId: null })
  // The caret comes back to the line, and with it the keyboard.
  selectGlyph(null)
  selectGlyph(line.words[0].glyphs[0].id)
}

interface LineEditorProps {
  readonly line: Line
  readonly number: number
  /** The symbol that a typed character means to the model. */
  readonly typed: (character: string) => string
}

export function LineEditor({ line, number, typed }: LineEditorProps) {
  const [text, setText] = useState(() => lineText(line))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close(line)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const meant = [...text].map(typed).join('')
    if (meant.trim() !== '' && meant !== lineText(line)) editShapes({ kind: 'retype', lineId: line.id, text: meant })
    close(line)
  }
  return (
    <TextInput
      className={classes.lineEditor}
      classNames={{ input: 'recognised' }}
      size="xs"
      autoFocus
      spellCheck={false}
      aria-label={t('annotate:line.text', { line: number })}
      description={t('annotate:line.editHint')}
      inputWrapperOrder={['input', 'description']}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => useLineEditor.setState({ lineId: null })}
    />
  )
}
