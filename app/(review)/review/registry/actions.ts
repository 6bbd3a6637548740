'use server'
import { action } from '@/app/_lib/action'
import { officeDoors } from '@/app/_lib/doors/office'

export const previewRegistry = action('preview-registry', officeDoors['preview-registry'])
export const importRegistry = action('import-registry', officeDoors['import-registry'])
