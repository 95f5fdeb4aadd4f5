/** Train: making a better model from corrections, to come. */
import { IconSparkles } from '@tabler/icons-react'
import { Placeholder } from '../../components/Placeholder'

export function TrainPlace() {
  return (
    <Placeholder
      icon={IconSparkles}
      title="Training has no window yet"
      will="It will train a better model from your corrections and show the curves as they grow."
      today="Today, “npm run cli -- train” makes a model on the command line; your corrections are kept until then."
      href="/models"
      linkLabel="See the models there are"
    />
  )
}
