/** What will be trained, shown: the samples, what augmentation makes of them, the network, the learning rate. */
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { t } from '../../../shared/messages/messages'
import { ChartCard } from '../runs/charts/ChartCard'
import { scheduleFigure } from '../runs/charts/schedule'
import { AugmentationPreview } from './AugmentationPreview'
import { ClassCounts } from './ClassCounts'
import { LayerEditor } from './LayerEditor'
import type { Preparation } from './use-plan'
import classes from './Train.module.css'

export function PlanView({ preparation }: { readonly preparation: Preparation }) {
  const { plan, config } = preparation
  const figure = useMemo(() => scheduleFigure(plan.rates, config.epochs), [plan.rates, config.epochs])
  return (
    <div className={classes.plan}>
      <ClassCounts dataset={preparation.dataset} />
      <LayerEditor preparation={preparation} />
      <AugmentationPreview preparation={preparation} />
      <ChartCard
        title={t('train:training.learningRate')}
        figure={figure}
        height={190}
        tools={
          <Text fz="xs" c="dimmed" mr={4}>
            {t('train:training.steps', { count: plan.stepsPerEpoch * config.epochs })}
          </Text>
        }
      />
    </div>
  )
}
