import { objectionByReceipt } from '@/db/queries/notices'
import { done, refuse } from '@/domain/outcome'
import { readNoticeFacts } from '@/domain/register/notice-facts'
import { OBJECTION_FILES, readReceipt } from '@/domain/register/objection'
import type { Ctx } from '../context'
import { database } from '../database'

/** The progress of an objection for whoever holds its receipt; unknown or mistyped is missing. */
export const viewReceipt = async (_ctx: Ctx, typed: string) => {
  const receipt = readReceipt(typed)
  const found = receipt ? await objectionByReceipt(database().orm, receipt) : null
  if (!receipt || !found) return refuse('missing')
  const facts = readNoticeFacts(found.facts)
  return done({
    receipt,
    status: found.status,
    answer: found.status === 'open' ? '' : found.answer,
    answeredAt: found.answeredAt,
    at: found.at,
    files: found.files.map(file => ({ name: file.name, size: file.size })),
    filesLeft: found.status === 'open' ? Math.max(0, OBJECTION_FILES - found.files.length) : 0,
    brand: facts ? { zh: facts.brand, en: facts.brandEn } : null,
    notice: { number: found.noticeNumber, year: found.year, serial: found.serial },
  })
}
