/** Runs: comparing what was trained, to come. */
import { IconChartLine } from '@tabler/icons-react'
import { Placeholder } from '../../components/Placeholder'

export function RunsPlace() {
  return (
    <Placeholder
      icon={IconChartLine}
      title="Runs are not kept yet"
      will="It will list every training run with its curves, so that two of them can be compared by measurement."
      today="Today, each model’s card shows what it was trained on and how it measured."
      href="/models"
      linkLabel="See the models there are"
    />
  )
}
