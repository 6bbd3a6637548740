import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { ownItem } from './own-vault'

/** The file of an item of one's own vault, once it was found clean. */
export const openVaultFile = async (
  ctx: Ctx,
  id: string,
): Promise<Outcome<{ name: string; mime: string; sha256: string }>> => {
  const item = await ownItem(database().orm, ctx, id)
  if (!item.ok) return item
  const { fileName, mime, sha256, fileStatus } = item.value
  if (!fileName || !mime || !sha256) return refuse('missing')
  if (fileStatus !== 'clean') return refuse('pending', { reason: 'file_not_examined' })
  return done({ name: fileName, mime, sha256 })
}
