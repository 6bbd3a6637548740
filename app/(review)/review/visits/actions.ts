'use server'
import { action } from '@/app/_lib/action'
import { expertDoors } from '@/app/_lib/doors/expert'
import { officeDoors } from '@/app/_lib/doors/office'
import { visitDoors } from '@/app/_lib/doors/visit'
import { afterDeclaration, awayFromVisit, toVisit } from '@/app/_lib/review/after'

export const publishPool = action('publish-pool', expertDoors['publish-pool'], toVisit('published'))
export const drawInspectors = action('draw-inspectors', visitDoors['draw-inspectors'], toVisit('drawn'))
export const declareInspection = action(
  'declare-inspection',
  visitDoors['declare-inspection'],
  afterDeclaration,
)
export const leaveVisit = action('leave-visit', visitDoors['leave-visit'], awayFromVisit)
export const replaceInspector = action(
  'replace-inspector',
  visitDoors['replace-inspector'],
  toVisit('replaced'),
)
export const planVisit = action('plan-visit', visitDoors['plan-visit'], toVisit('planned'))
export const saveVisit = action('save-visit', visitDoors['save-visit'], toVisit('saved'))
export const signVisit = action('sign-visit', visitDoors['sign-visit'], toVisit('signed'))
export const addFinding = action('add-finding', visitDoors['add-finding'], toVisit('found'))
export const closeFinding = action('close-finding', visitDoors['close-finding'], toVisit('closed'))
export const returnFinding = action('return-finding', visitDoors['return-finding'], toVisit('returned'))
export const finishVisit = action('move-case', officeDoors['move-case'], toVisit('finished'))
