import { join } from 'node:path'
import { env } from '../env'
import { clamdScanner, noScanner, type Scanner } from '../files/scanner'
import { type FileStore, openDiskStore } from '../files/store'

/** Where stored files lie. */
export const evidenceStore = (): FileStore => openDiskStore(join(env().dataDir, 'files'))

/** Where a file waits until it has been looked at. */
export const quarantineDir = (): string => join(env().dataDir, 'quarantine')

/** The virus scanner of this installation. */
export const evidenceScanner = (): Scanner => {
  const { clamdUrl, clamdMaxMb } = env()
  if (!clamdUrl) return noScanner
  const { protocol, hostname, port, pathname } = new URL(clamdUrl)
  return clamdScanner({
    address:
      protocol === 'unix:'
        ? { path: decodeURIComponent(pathname) }
        : { host: hostname, port: Number(port || 3310) },
    maxBytes: clamdMaxMb * 1024 * 1024,
  })
}
