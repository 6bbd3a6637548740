import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DrawFile } from '@/domain/register/draw-facts'
import type { PoolFile } from '@/domain/register/pool-facts'
import { publishedDrawFile, publishedPoolFile, recomputeScript } from '../draw/published'
import { ctxOf } from './review'

/** What anybody does: take the program and the files as published, and run it. */
export const recompute = async (file: DrawFile, kept?: PoolFile): Promise<{ code: number; said: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'draw-'))
  const put = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const given = [
    await put('recompute.mjs', await recomputeScript()),
    await put('draw.json', JSON.stringify(file)),
    ...(kept ? [await put('pool.json', JSON.stringify(kept))] : []),
  ]
  return promisify(execFile)(process.execPath, given)
    .then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (fault: { code: number; stdout: string }) => ({ code: fault.code, said: fault.stdout }),
    )
    .finally(() => rm(folder, { recursive: true }))
}

const anybody = () => ctxOf({ kind: 'anonymous' })

/** A draw as anybody may download it. */
export const drawFileOf = async (id: string): Promise<DrawFile> => {
  const file = await publishedDrawFile(anybody(), id)
  if (!file.ok) throw new Error('the draw is not published')
  return file.value
}

/** A list as anybody may download it. */
export const poolFileOf = async (id: string): Promise<PoolFile> => {
  const file = await publishedPoolFile(anybody(), id)
  if (!file.ok) throw new Error('the list is not published')
  return file.value
}
