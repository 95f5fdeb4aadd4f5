import { describe, expect, it } from 'vitest'
import { commonName } from '../../../src/main/datasets/common-name'

describe('the common name of files', () => {
  it.each([
    ['emnist36', ['emnist36-train-images-idx3-ubyte.gz', 'emnist36-train-labels-idx1-ubyte.gz', 'emnist36-test-images-idx3-ubyte.gz']],
    ['emnist-letters', ['emnist-letters-train-images-idx3-ubyte', 'emnist-letters-mapping.txt']],
    ['t10k', ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte']],
    ['letters', ['letters.csv', 'letters-mapping.txt']],
    ['train-images-idx3-ubyte', ['train-images-idx3-ubyte', 't10k-images-idx3-ubyte']],
    ['a1', ['a1.png', 'a2.png']],
    ['...x', ['...x', '...y']]
  ])('is %s', (name, files) => expect(commonName(files)).toBe(name))
})
