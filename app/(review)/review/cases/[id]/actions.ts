'use server'
import { action } from '@/app/_lib/action'
import { feedbackDoors } from '@/app/_lib/doors/feedback'
import { officeDoors } from '@/app/_lib/doors/office'
import { afterCorrection, backToCase, toFeedback } from '@/app/_lib/review/back'

export const addNote = action('add-note', officeDoors['add-note'], backToCase)
export const assignOfficer = action('assign-officer', officeDoors['assign-officer'], backToCase)
export const recordCreditCheck = action('record-credit-check', officeDoors['record-credit-check'], backToCase)
export const beginCheck = action('begin-check', officeDoors['begin-check'], backToCase)
export const extendDue = action('extend-due', officeDoors['extend-due'], backToCase)
export const addVeto = action('add-veto', officeDoors['add-veto'], backToCase)
export const liftVeto = action('lift-veto', officeDoors['lift-veto'], backToCase)
export const moveCase = action('move-case', officeDoors['move-case'], backToCase)
export const undoMove = action('undo-move', officeDoors['undo-move'], backToCase)
export const previewCorrection = action('preview-correction', officeDoors['preview-correction'])
export const sendCorrection = action('send-correction', officeDoors['send-correction'], afterCorrection)
export const refuseExtension = action('refuse-extension', officeDoors['refuse-extension'], backToCase)
export const saveFeedback = action('save-feedback', feedbackDoors['save-feedback'])
export const releaseFeedback = action('release-feedback', feedbackDoors['release-feedback'], toFeedback)
