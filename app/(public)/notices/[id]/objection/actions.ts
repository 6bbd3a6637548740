'use server'
import { action } from '@/app/_lib/action'
import { publicDoors } from '@/app/_lib/doors/public'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

export const fileObjection = action('file-objection', publicDoors['file-objection'], ({ receipt }) =>
  localPath(`${paths.receipt(receipt)}?new=1`),
)
