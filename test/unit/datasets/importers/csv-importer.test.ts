import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { described, importFrom } from './made-files'
import { scratchFolder } from './scratch-folder'

const { root, write } = scratchFolder()

const pixels = [0, 9, 0, 0, 0, 0, 200, 0]

describe('a CSV of pixels', () => {
  it.each([
    ['labels first', '3,0,9,0,0\n8,0,0,200,0\n'],
    ['labels last', '0,9,0,0,3\n0,0,200,0,8\n'],
    ['a header', 'label,pixel0,pixel1,pixel2,pixel3\n3,0,9,0,0\n8,0,0,200,0'],
    ['a header that names the last column', 'p0,p1,p2,p3,class\r\n0,9,0,0,3\r\n\r\n0,0,200,0,8\r\n'],
    ['quotes, semicolons and a byte order mark', '\ufeff"label";"a";"b";"c";"d"\n"3";0;9;0;0\n"8";0;0;200;0\n'],
    ['tabs', '3\t0\t9\t0\t0\n8\t0\t0\t200\t0\n']
  ])('with %s is read', async (_what, text) => {
    expect(await described(write('digits.csv', text))).toMatchObject({
      name: 'digits',
      format: 'csv',
      symbols: '0123456789',
      texts: '38',
      width: 2,
      height: 2,
      pixels,
      testFrom: 2,
      remarks: []
    })
  })

  it('may have letters for labels, or numbers that a mapping names', async () => {
    expect(await described(write('a/letters.csv', 'b,0,9,0,0\na_upper,0,0,200,0\n'))).toMatchObject({ symbols: 'Ab', texts: 'bA', pixels })
    write('b/letters-mapping.txt', '11 66\n12 67\n')
    expect(await described(write('b/letters.csv', '12,0,9,0,0\n11,0,0,200,0\n'))).toMatchObject({ symbols: 'BC', texts: 'CB', pixels })
  })

  it('is two in a folder: training and test', async () => {
    write('c/mnist_test.csv', '1,0,0,200,0\n')
    write('c/mnist_train.csv', '2,0,9,0,0\n')
    expect(await described(join(root, 'c'))).toMatchObject({ name: 'c', texts: '21', testFrom: 1, pixels })
  })

  it.each([
    ['has columns for no square', '1,0,0,0\n', /bad.csv has 4 columns in line 1, where a label and the pixels of a square image are wanted/],
    ['has a short line', '1,0,0,0,0\n2,0,0\n', /bad.csv has 3 columns in line 2 where the lines before have 5/],
    ['has text among the pixels', '1,0,0,0,0\n2,0,x,0,0\n', /bad.csv has "x" in line 2, column 3, where a whole number from 0 to 255/],
    ['has too large a value', '1,0,256,0,0\n', /bad.csv has "256" in line 1, column 3/],
    ['has an empty cell', '1,0,,0,0\n', /bad.csv has "" in line 1, column 3/],
    ['has text at both ends', '1,0,0,0,0\na,0,0,0,b\n', /text in its first and in its last column/],
    ['has labels that name nothing', 'ab,0,0,0,0\nb,0,0,0,0\n', /has the label "ab", which names no symbol/],
    ['has numbers that nothing names', '70,0,0,0,0\n71,0,0,0,0\n', /has 2 labels from 70 to 71 and nothing says what they stand for/],
    ['has only a header', 'label,a,b,c,d\n', /bad.csv has no line with pixels/]
  ])('is named when it %s', async (_what, text, message) => {
    await expect(importFrom(write('bad.csv', text))).rejects.toThrow(message)
  })
})
