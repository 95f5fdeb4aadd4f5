/** How a model measured: large on what judges it first, small on the rest. */
import { t } from '../../../shared/messages/messages'
import type { ModelCard } from '../../../shared/model'
import { metricTable } from './metric-table'
import classes from './Models.module.css'

export function MetricFigures({ card }: { readonly card: ModelCard }) {
  const { measures, rows } = metricTable(card.metrics)
  if (rows.length === 0) return null
  return (
    <div className={classes.tableScroll}>
      <table className={classes.metrics} aria-label={t('models:card.metrics')}>
        <thead>
          <tr>
            <td />
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {measure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ on, figures }) => (
            <tr key={on}>
              <th scope="row">{on}</th>
              {figures.map((figure, place) => (
                <td key={measures[place]}>{figure ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
