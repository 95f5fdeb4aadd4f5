import { expect, it } from 'vitest'
import { textFileName } from '../../../../../src/renderer/features/library/text-file-name'

const page = (name: string, frameIndex = 0, frameCount = 1) => ({ name, sha256: name.slice(0, 3), frameIndex, frameCount })

it('is named after the page, the file, or how many pages there are', () => {
  expect(textFileName([page('letter.v2.jpg')])).toBe('letter.v2.txt')
  expect(textFileName([page('letter')])).toBe('letter.txt')
  expect(textFileName([page('book.pdf, page 2', 1, 3)])).toBe('book, page 2.txt')
  expect(textFileName([page('book.pdf, page 2', 1, 3), page('book.pdf, page 3', 2, 3)])).toBe('book.txt')
  expect(textFileName([page('one.png'), page('two.png')])).toBe('2 pages.txt')
})
