/** Letters through the autoencoder and back, beside what as many numbers can do at best when only sums are allowed. */
import { Group, Image, Text } from '@mantine/core'
import { reconstructionsUrl } from '../../../../shared/image-urls'
import { t } from '../../../../shared/messages/messages'
import type { RunItem } from '../../../app/api-types'
import { compact, measured } from '../../../components/format'
import { AutoencoderStudy } from './AutoencoderStudy'
import type { Evaluations } from './RunPlace'
import classes from './Run.module.css'

export function ReconstructionsTab({ run, evaluations }: { readonly run: RunItem; readonly evaluations: Evaluations | undefined }) {
  const validation = evaluations?.find(({ part }) => part === 'validation')?.values
  if (run.state !== 'finished' || validation === undefined) {
    return <Text c="dimmed">{t('runs:reconstructions.notYet')}</Text>
  }
  const test = evaluations?.find(({ part }) => part === 'test')?.values
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('runs:reconstructions.psnrOnValidation'), value(validation['psnr'])],
    [t('runs:reconstructions.psnrOnTest'), value(test?.['psnr'])],
    [t('runs:reconstructions.psnrOfPca', { numbers: validation['pca-components'] ?? '?' }), value(validation['pca-psnr'])],
    [t('runs:reconstructions.squaredError'), validation['loss'] === undefined ? undefined : compact(validation['loss'], 3)]
  ]
  return (
    <>
      <Group gap={36} mb={16}>
        {facts.map(([name, text]) =>
          text === undefined ? null : (
            <div key={name}>
              <Text fz={20} fw={600} lh={1.25} className={classes.figure}>
                {text}
              </Text>
              <Text fz="xs" c="dimmed">
                {name}
              </Text>
            </div>
          )
        )}
      </Group>
      <Text fz="xs" c="dimmed" mb={8}>
        {t('runs:reconstructions.hint')}
      </Text>
      <Image className={classes.reconstructions} src={reconstructionsUrl(run.id, run.endedAt ?? '')} alt={t('runs:reconstructions.image')} w="auto" maw="100%" />
      <AutoencoderStudy run={run} />
    </>
  )
}

const value = (psnr: number | undefined): string | undefined => (psnr === undefined ? undefined : measured(psnr, 'dB'))
