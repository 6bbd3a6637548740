'use server'
import { action } from '@/app/_lib/action'
import { officeDoors } from '@/app/_lib/doors/office'
import { toNotice } from '@/app/_lib/review/after'

export const certify = action('move-case', officeDoors['move-case'], toNotice('certified'))
export const reconsider = action('move-case', officeDoors['move-case'], toNotice('reconsidered'))
