import { maskIdNumber } from '../text'

type Answers = Readonly<Record<string, unknown>>

/** Whether an answer is the number of somebody's identity document. */
export const isIdNumber = (fieldId: string): boolean => /idnumber$/i.test(fieldId)

/** Whether this is a masked number rather than one; no identity number holds a star. */
export const isMask = (fieldId: string, value: unknown): boolean =>
  isIdNumber(fieldId) && typeof value === 'string' && value.includes('*')

/** Answers as members see them until they ask: numbers of identity documents masked. */
export const maskAnswers = (answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) =>
      isIdNumber(id) && typeof value === 'string' ? [id, maskIdNumber(value)] : [id, value],
    ),
  )

/** A whole set of answers with what is stored in the place of each mask sent back. */
export const unmasked = (given: Answers, stored: Answers): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, isMask(id, value) ? stored[id] : value]))

/** Answers as they are to be kept: a mask sent back says nothing of the number and changes nothing. */
export const withoutMasks = (patch: Answers): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patch).filter(([id, value]) => !isMask(id, value)))
