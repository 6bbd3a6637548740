'use server'
import { action } from '@/app/_lib/action'
import { officeDoors } from '@/app/_lib/doors/office'

export const extendMany = action('extend-many', officeDoors['extend-many'])
