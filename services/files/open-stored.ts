import { join } from 'node:path'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { env } from '../env'
import { log } from '../log'
import { FileIntegrityError, type OpenedFile, openDiskStore } from './store'

/**
 * Opens a stored file to be served, its bytes checked first. A file that is gone or no longer what was stored is
 * `unavailable:file_damaged`, and an error in the log under the id the reader is told.
 */
export const openStored = async (ctx: Ctx, sha256: string): Promise<Outcome<OpenedFile>> => {
  try {
    return done(await openDiskStore(join(env().dataDir, 'files')).open(sha256))
  } catch (error) {
    if (!(error instanceof FileIntegrityError)) throw error
    log().error({ requestId: ctx.requestId, err: error }, 'stored file cannot be served')
    return refuse('unavailable', { reason: 'file_damaged' })
  }
}
