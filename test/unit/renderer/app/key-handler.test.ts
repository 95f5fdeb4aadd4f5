import { describe, expect, it } from 'vitest'
import type { Action } from '../../../../src/renderer/app/actions/action'
import { actionFor } from '../../../../src/renderer/app/actions/key-handler'
import type { KeyPress } from '../../../../src/renderer/app/actions/key-combination'

const action = (id: string, keys: readonly string[], more: Partial<Action> = {}): Action => ({
  id,
  name: id,
  group: 'Page',
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
      action('off', ['Enter'], { enabled: () => false }),
      action('place', ['Enter']),
      action('frame', ['Enter'])
    ]
    expect(actionFor(actions, press('Enter'), 'free', false)?.id).toBe('place')
  })

  it('leaves everything in a field to the field', () => {
    expect(actionFor([action('undo', ['Mod+Z'])], press('z', true), 'field', false)).toBeUndefined()
  })

  it('leaves Enter to a button, but not Control and a letter', () => {
    const actions = [action('open', ['Enter']), action('undo', ['Mod+Z'])]
    expect(actionFor(actions, press('Enter'), 'control', false)).toBeUndefined()
    expect(actionFor(actions, press('z', true), 'control', false)?.id).toBe('undo')
  })

  it('leaves Enter and Tab to a link, and no more: it keeps the focus after a click', () => {
    const actions = [action('open', ['Enter']), action('doubtful', ['Tab']), action('delete', ['Delete'])]
    expect(actionFor(actions, press('Enter'), 'link', false)).toBeUndefined()
    expect(actionFor(actions, press('Tab'), 'link', false)).toBeUndefined()
    expect(actionFor(actions, press('Delete'), 'link', false)?.id).toBe('delete')
  })

  it('repeats only what may be repeated while a key is held', () => {
    const actions = [action('accept', ['Enter']), action('next', ['ArrowRight'], { repeats: true })]
    expect(actionFor(actions, press('Enter'), 'free', true)).toBeUndefined()
    expect(actionFor(actions, press('ArrowRight'), 'free', true)?.id).toBe('next')
  })
})
