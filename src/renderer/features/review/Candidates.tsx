/** What a letter might be, the most probable first; framed is what it stands as, which accepting takes. */
import { Group, UnstyledButton } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import type { ReviewGlyph } from '../../../shared/review'
import { keyText } from '../../app/actions/key-combination'
import { probability } from '../../components/format'
import { decide } from './review-store'
import classes from './Review.module.css'

export function Candidates({ glyph }: { readonly glyph: Pick<ReviewGlyph, 'symbol' | 'candidates'> }) {
  return (
    <Group gap={8} role="group" aria-label={t('review:queue.candidates')}>
      {glyph.candidates.map((candidate, rank) => (
        <UnstyledButton
          key={candidate.symbol}
          className={classes.candidate}
          aria-current={candidate.symbol === glyph.symbol || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void decide(candidate.symbol)}
        >
          <span className={`${classes.candidateSymbol} recognised`}>{candidate.symbol}</span>
          <span>{probability(candidate.probability)}</span>
          <span className={classes.candidateKey}>{keyText(`Alt+${rank + 1}`)}</span>
        </UnstyledButton>
      ))}
    </Group>
  )
}
