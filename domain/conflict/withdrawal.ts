import { z } from 'zod'
import { Id } from '../account/fields'
import type { Stage } from '../workflow/types'
import { Reason, text } from './input'

/** An applicant may ask from its submission until the experts have done: later nothing of theirs can be changed. */
const ASKED_IN: readonly Stage[] = ['formal_check', 'correction', 'district_check', 'expert_review']
export const mayAskIn = (stage: Stage): boolean => ASKED_IN.includes(stage)

/** Open requests one case may have; enough for every expert a small enterprise could know of. */
export const MOST_OPEN_REQUESTS = 10

/** An applicant asks that an expert, named by name and place of work, keep out of its case. */
export const AskWithdrawal = z.strictObject({
  applicationId: Id,
  personName: text(40).pipe(z.string().min(2, { error: 'required' })),
  organisation: text(120).default(''),
  reason: Reason,
})
export type AskWithdrawal = z.output<typeof AskWithdrawal>

export const AnswerWithdrawal = z
  .strictObject({
    applicationId: Id,
    requestId: Id,
    answer: z.enum(['granted', 'refused'], { error: 'required' }),
    /** Who of the register is meant; needed to grant. */
    personId: z.union([Id, z.literal('')]).default(''),
    reason: Reason,
  })
  .refine(({ answer, personId }) => answer === 'refused' || personId !== '', {
    error: 'required',
    path: ['personId'],
  })
export type AnswerWithdrawal = z.output<typeof AnswerWithdrawal>

export type WithdrawalLine = {
  id: string
  personName: string
  organisation: string
  reason: string
  on: string
  answer: 'granted' | 'refused' | null
  answerReason: string
}

/** What the applicant sees of its own requests. */
export type OwnWithdrawals = { mayAsk: boolean; lines: WithdrawalLine[] }

/** What the officer sees, with the people of the register who bear the name. */
export type AskedWithdrawal = WithdrawalLine & { matches: { id: string; name: string; employer: string }[] }
