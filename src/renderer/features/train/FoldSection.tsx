/** A section of settings that folds; folded it says in a line what it is set to. */
import { Accordion } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Train.module.css'

interface FoldSectionProps {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly children: ReactNode
}

export function FoldSection({ id, title, summary, children }: FoldSectionProps) {
  return (
    <Accordion.Item value={id} className={classes.section}>
      <Accordion.Control>
        <span className={classes.sectionTitle}>{title}</span>
        <span className={classes.sectionSummary}>{summary}</span>
      </Accordion.Control>
      <Accordion.Panel>{children}</Accordion.Panel>
    </Accordion.Item>
  )
}
