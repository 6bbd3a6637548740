import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { quarantineDir } from '../evidence/places'

const partsDir = (): string => join(quarantineDir(), 'parts')

/** Where the bytes of an upload gather: under its own generated id, whatever its sender called it. */
export const partOf = (id: string): string => join(partsDir(), id)

/** How many bytes of an upload are there. Also what a killed server had written counts. */
export const arrivedOf = (id: string): Promise<number> =>
  stat(partOf(id)).then(
    ({ size }) => size,
    () => 0,
  )

/** Makes the empty part of a new upload; one that is there stays. */
export const beginPart = async (id: string): Promise<void> => {
  await mkdir(partsDir(), { recursive: true, mode: 0o700 })
  await (await open(partOf(id), 'a', 0o600)).close()
}

/** Forgets the bytes of an upload. */
export const dropPart = (id: string): Promise<void> => rm(partOf(id), { force: true })
