import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Received, receiveFile } from './receive'

const worker = join(/* turbopackIgnore: true */ process.cwd(), 'services', 'files', 'scrub-worker.mjs')

const office = 'application/vnd.openxmlformats-officedocument.'
const isScrubbed = (mime: string): boolean =>
  ['image/jpeg', 'image/png'].includes(mime) || mime.startsWith(office)

const run = (from: string, to: string, mime: string): Promise<boolean> =>
  new Promise(resolve => {
    // An empty environment, bounded memory and time: as for the inspection.
    const child = spawn(process.execPath, ['--max-old-space-size=256', worker, from, to, mime], {
      env: { NODE_ENV: 'production' },
      stdio: 'ignore',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    })
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })

/**
 * Takes from an examined file what tells of people and machines: authors, companies, programs and folders of office
 * files, and what cameras write into pictures. The file at `path` is replaced by one beside it; a PDF stays as it is.
 * @returns the file as it is to be kept, or null when it can't be freed of it
 */
export const scrubFile = async (
  file: { path: string; sha256: string; size: number; mime: string },
  maxBytes: number,
): Promise<{ path: string; sha256: string; size: number } | null> => {
  if (!isScrubbed(file.mime)) return file
  const to = `${file.path}.scrubbed`
  try {
    if (!(await run(file.path, to, file.mime))) return null
    const again: Received = await receiveFile(createReadStream(to), { dir: dirname(file.path), maxBytes })
    if (!again.ok) return null
    await rm(file.path, { force: true })
    return again
  } finally {
    await rm(to, { force: true })
  }
}
