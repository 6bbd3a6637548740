'use server'
import { action } from '@/app/_lib/action'
import { calibrationDoors } from '@/app/_lib/doors/calibration'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

export const scoreAnchorForm = action('score-anchor-case', calibrationDoors['score-anchor-case'], () =>
  localPath(paths.calibration()),
)
