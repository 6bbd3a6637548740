import { count, eq, sum } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { upload } from '@/db/schema/upload'
import { vaultItem } from '@/db/schema/vault'
import { comingTo, inFigures, type Usage } from '../upload/usage'

/** What a vault holds, archived and replaced files included since applications may use them, and what is on its way. */
export const vaultUsage = async (
  db: Db,
  enterpriseId: string,
  except: string | null = null,
): Promise<Usage> => {
  const [[lying], coming] = await Promise.all([
    db
      .select({ files: count(vaultItem.sha256), bytes: sum(vaultItem.size) })
      .from(vaultItem)
      .where(eq(vaultItem.enterpriseId, enterpriseId)),
    comingTo(db, eq(upload.enterpriseId, enterpriseId), except),
  ])
  const here = inFigures(lying)
  return { files: here.files + coming.files, bytes: here.bytes + coming.bytes }
}
