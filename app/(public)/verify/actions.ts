'use server'
import { action } from '@/app/_lib/action'
import { publicDoors } from '@/app/_lib/doors/public'

export const comparePdf = action('compare-pdf', publicDoors['compare-pdf'])
