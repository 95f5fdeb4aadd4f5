/** Review: the queue of doubtful glyphs, to come. */
import { IconListCheck } from '@tabler/icons-react'
import { Placeholder } from '../../components/Placeholder'

export function ReviewPlace() {
  return (
    <Placeholder
      icon={IconListCheck}
      title="Review is not built yet"
      will="It will bring the doubtful letters of all pages one after another, largest doubt first."
      today="Today, open a page in Read and press Tab to go from one doubtful letter to the next."
      href="/read"
      linkLabel="Go to Read"
    />
  )
}
