/** What becomes of a new reading of a page: it is shown, or what differs waits to be looked at. */
import { pageScope } from '../../../shared/edit'
import { glyphsOf } from '../../../shared/layout/line-edit'
import { readingDifferences } from '../../../shared/layout/reading-differences'
import { quarterTurnsOf } from '../../../shared/reading'
import type { NewReading, ReadingRepository, StoredReading } from '../../store/reading-repository'
import type { Workspace } from '../../store/workspace'

/** `same`: it says nothing else than the page shows. */
export type KeptAs = 'shown' | 'proposed' | 'same'

/**
 * A page that has text keeps it, and the reading is proposed. Letters of a page that was read in another turn stand elsewhere in
 * another order, and there is nothing to lay side by side: unless a person has set some of them, the reading takes the page's place
 * as a step of its history. `takesPlace`: so does any reading then, because who asked for it knows that the page was read poorly.
 */
export function keepReading({ readings, edits }: Pick<Workspace, 'readings' | 'edits'>, found: NewReading, takesPlace = false): KeptAs {
  const { pageId } = found
  const shown = readings.ofPage(pageId)
  if (shown !== undefined && shown.lines.length > 0 && !mayReplace(shown, found, takesPlace)) return propose(readings, shown, found)
  readings.dropProposal(pageId)
  const { id, show } = readings.add(found)
  if (shown === undefined) readings.showFirst(pageId, id)
  else edits.perform(pageScope(pageId), { key: 'history:readAgain' }, [show])
  return 'shown'
}

/** A reading that says the same is not kept, and what an earlier one proposed is out of date. */
function propose(readings: ReadingRepository, shown: StoredReading, found: NewReading): KeptAs {
  if (readingDifferences(shown.lines, found.lines).length === 0) {
    readings.dropProposal(found.pageId)
    return 'same'
  }
  readings.propose(found)
  return 'proposed'
}

function mayReplace(shown: StoredReading, found: NewReading, takesPlace: boolean): boolean {
  const isTurned = quarterTurnsOf(shown.provenance) !== quarterTurnsOf(found.provenance)
  return (isTurned || takesPlace) && found.lines.length > 0 && !hasLettersOfPerson(shown)
}

const hasLettersOfPerson = ({ lines }: StoredReading): boolean => lines.flatMap(glyphsOf).some(({ setBy }) => setBy === 'person')
