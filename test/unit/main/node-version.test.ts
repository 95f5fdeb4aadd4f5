import { describe, expect, it } from 'vitest'
import { isNewEnough } from '../../../src/main/node-version'
import { defaultWorkspaceDir } from '../../../src/main/workspace-location'

describe('isNewEnough', () => {
  it.each([
    ['20.20.2', false],
    ['22.13.9', false],
    ['22.14.0', true],
    ['24.0.0', true]
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected)
  })
})

describe('defaultWorkspaceDir', () => {
  const home = '/home/ada'
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', {}, '/home/ada/.local/share/Glyphwright/workspace'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/Glyphwright/workspace'],
    ['darwin', {}, '/home/ada/Library/Application Support/Glyphwright/workspace'],
    ['linux', { GLYPHWRIGHT_WORKSPACE: '/scans' }, '/scans']
  ])('on %s with %j: %s', (platform, env, expected) => {
    expect(defaultWorkspaceDir({ platform, env, home })).toBe(expected)
  })
})
