import { describe, expect, it } from 'vitest'
import type { Action, ActionId } from '../../../../src/renderer/app/actions/action'
import { actionFor } from '../../../../src/renderer/app/actions/key-handler'
import type { KeyPress } from '../../../../src/renderer/app/actions/key-combination'

const action = (id: ActionId, keys: readonly string[], more: Partial<Action> = {}): Action => ({
  id,
  group: 'page',
  keys,
  enabled: () => true,
  perform: () => {},
  ...more
})
const press = (key: string, ctrlKey = false): KeyPress => ({
  key,
  code: '',
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false
})

describe('actionFor', () => {
  it('takes the first enabled action: the place comes before the frame', () => {
    const actions = [
      action('view.lines', ['Enter'], { enabled: () => false }),
      action('glyph.accept', ['Enter']),
      action('library.open', ['Enter'])
    ]
    expect(actionFor(actions, press('Enter'), 'free', false)?.id).toBe('glyph.accept')
  })

  it('leaves everything in a field to the field', () => {
    expect(actionFor([action('page.undo', ['Mod+Z'])], press('z', true), 'field', false)).toBeUndefined()
  })

  it('leaves Enter to a button, but not Control and a letter', () => {
    const actions = [action('library.open', ['Enter']), action('page.undo', ['Mod+Z'])]
    expect(actionFor(actions, press('Enter'), 'control', false)).toBeUndefined()
    expect(actionFor(actions, press('z', true), 'control', false)?.id).toBe('page.undo')
  })

  it('leaves Enter and Tab to a link, and no more: it keeps the focus after a click', () => {
    const actions = [action('library.open', ['Enter']), action('caret.next-doubtful', ['Tab']), action('shape.delete', ['Delete'])]
    expect(actionFor(actions, press('Enter'), 'link', false)).toBeUndefined()
    expect(actionFor(actions, press('Tab'), 'link', false)).toBeUndefined()
    expect(actionFor(actions, press('Delete'), 'link', false)?.id).toBe('shape.delete')
  })

  it('repeats only what may be repeated while a key is held', () => {
    const actions = [action('glyph.accept', ['Enter']), action('caret.next', ['ArrowRight'], { repeats: true })]
    expect(actionFor(actions, press('Enter'), 'free', true)).toBeUndefined()
    expect(actionFor(actions, press('ArrowRight'), 'free', true)?.id).toBe('caret.next')
  })
})
