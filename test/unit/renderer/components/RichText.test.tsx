import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RichText } from '../../../../src/renderer/components/RichText'

it('puts elements where the message has its tags, and leaves all else as text', () => {
  const tags = { more: (inside: string) => <i>{inside}</i>, keys: () => <kbd>Esc</kbd> }
  expect(renderToStaticMarkup(<RichText text="Search<more> pages</more>: <keys/> <b>a</b> < b" tags={tags} />)).toBe(
    'Search<i> pages</i>: <kbd>Esc</kbd> &lt;b&gt;a&lt;/b&gt; &lt; b'
  )
})
