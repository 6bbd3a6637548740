'use server'
import { action } from '@/app/_lib/action'
import { decisionDoors } from '@/app/_lib/doors/decision'
import { officeDoors } from '@/app/_lib/doors/office'
import { toDeliberations, toPack } from '@/app/_lib/review/after'

export const castVote = action('cast-vote', decisionDoors['cast-vote'], toPack('voted'))
export const recuseSelf = action('recuse-self', decisionDoors['recuse-self'], toDeliberations)
export const closeRound = action('move-case', officeDoors['move-case'], toPack('decided'))
