'use server'
import { action } from '@/app/_lib/action'
import { officeDoors } from '@/app/_lib/doors/office'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

export const previewRegistry = action('preview-registry', officeDoors['preview-registry'])
export const importRegistry = action('import-registry', officeDoors['import-registry'])
export const undoRegistryImport = action(
  'undo-registry-import',
  officeDoors['undo-registry-import'],
  ({ withdrawn, restored }) => localPath(`${paths.reviewRegistry()}?undone=${withdrawn}-${restored}`),
)
