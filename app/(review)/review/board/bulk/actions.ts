'use server'
import { action } from '@/app/_lib/action'
import { officeDoors } from '@/app/_lib/doors/office'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

export const openBulk = action('open-bulk', officeDoors['open-bulk'], ({ id }) =>
  localPath(paths.bulk(id, 'go=1')),
)
export const runBulk = action('run-bulk', officeDoors['run-bulk'])
export const undoBulk = action('undo-bulk', officeDoors['undo-bulk'])
