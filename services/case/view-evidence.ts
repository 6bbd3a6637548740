import { kindsServed } from '@/domain/application/served'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { type EvidenceFile, readCheckedFiles } from './checked-files'
import { requiredKinds } from './formal-points'
import { openPart } from './open-case'

/** The files of a case in the order of the form, with what is required and absent; never who uploaded them. */
export const viewEvidence = async (
  ctx: Ctx,
  id: string,
): Promise<Outcome<{ files: EvidenceFile[]; missing: string[] }>> => {
  const opened = await openPart(ctx, id, 'evidence')
  if (!opened.ok) return opened
  const { db, row, scheme } = opened.value
  const files = await readCheckedFiles(db, ctx, row, scheme)
  const has = kindsServed(files)
  return done({ files, missing: requiredKinds(scheme, row).filter(kind => !has.has(kind)) })
}
