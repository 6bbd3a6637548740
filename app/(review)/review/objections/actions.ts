'use server'
import { action } from '@/app/_lib/action'
import { decisionDoors } from '@/app/_lib/doors/decision'
import { toObjection } from '@/app/_lib/review/after'

export const openObjector = action('open-objector', decisionDoors['open-objector'])
export const answerObjection = action('answer-objection', decisionDoors['answer-objection'], toObjection)
