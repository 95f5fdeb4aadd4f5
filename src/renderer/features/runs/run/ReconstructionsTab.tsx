/** Letters through the autoencoder and back, beside what as many numbers can do at best when only sums are allowed. */
import { Group, Image, Text } from '@mantine/core'
import { reconstructionsUrl } from '../../../../shared/image-urls'
import type { RunItem } from '../../../app/api-types'
import { compact, measured } from '../../../components/format'
import { AutoencoderStudy } from './AutoencoderStudy'
import type { Evaluations } from './RunPlace'
import classes from './Run.module.css'

export function ReconstructionsTab({ run, evaluations }: { readonly run: RunItem; readonly evaluations: Evaluations | undefined }) {
  const validation = evaluations?.find(({ part }) => part === 'validation')?.values
  if (run.state !== 'finished' || validation === undefined) {
    return <Text c="dimmed">Letters are drawn through the network when the run has finished.</Text>
  }
  const test = evaluations?.find(({ part }) => part === 'test')?.values
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['PSNR on validation', value(validation['psnr'])],
    ['PSNR on test', value(test?.['psnr'])],
    [`PSNR of PCA with ${validation['pca-components'] ?? '?'} numbers`, value(validation['pca-psnr'])],
    ['Mean squared error', validation['loss'] === undefined ? undefined : compact(validation['loss'], 3)]
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
        Row by row: the letters, what the network makes of them, and what PCA with as many numbers makes of them.
      </Text>
      <Image className={classes.reconstructions} src={reconstructionsUrl(run.id, run.endedAt ?? '')} alt="Letters, their reconstructions by the network, and by PCA" w="auto" maw="100%" />
      <AutoencoderStudy run={run} />
    </>
  )
}

const value = (psnr: number | undefined): string | undefined => (psnr === undefined ? undefined : measured(psnr, 'dB'))
