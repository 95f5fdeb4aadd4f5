/**
 * The workspace's schema, step by step. Migration N brings a database from version N-1 to N. Forward only;
 * a step that has shipped is never edited.
 */
import { initial } from './0001-initial'
import { datasets } from './0002-datasets'
import { runs } from './0003-runs'
import { runOrder } from './0004-run-order'
import { shapes } from './0005-shapes'
import { judging } from './0006-judging'
import { proposalsAndLooks } from './0007-proposals-looks'

export const migrations: readonly string[] = [initial, datasets, runs, runOrder, shapes, judging, proposalsAndLooks]
