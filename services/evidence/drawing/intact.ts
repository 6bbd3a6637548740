import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../../context'
import { env } from '../../env'
import { openStored } from '../../files/open-stored'
import { storedPlace } from '../../files/store'

const MOST = 2_000
const known = new Map<string, string>()

const printOf = async (sha256: string): Promise<string | null> => {
  const found = await stat(storedPlace(join(env().dataDir, 'files'), sha256)).catch(() => null)
  return found && [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(':')
}

/**
 * Whether the stored file is still what was handed in, before a kept drawing of it is shown: a drawing must not outlive
 * its file unnoticed. Hashed when first asked, and again whenever the file's place, size or times on disk have changed.
 */
export const checkIntact = async (ctx: Ctx, sha256: string): Promise<Outcome<null>> => {
  const print = await printOf(sha256)
  if (print !== null && known.get(sha256) === print) return done(null)
  known.delete(sha256)
  const opened = await openStored(ctx, sha256)
  if (!opened.ok) return opened
  opened.value.stream.destroy()
  const [oldest] = known.keys()
  if (known.size >= MOST && oldest) known.delete(oldest)
  if (print) known.set(sha256, print)
  return done(null)
}
