import { z } from 'zod'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { paths } from '@/domain/paths'
import { allKept, claim, forget } from './keep'
import type { Target } from './line'
import { allLines, put } from './lines'
import { goOn, wake } from './queue'

const Standing = z.object({
  used: z.object({ files: z.number(), bytes: z.number() }),
  unfinished: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      size: z.number(),
      arrived: z.number(),
      sha256: z.string(),
    }),
  ),
})

/** What the server says an application holds and what is unfinished there. */
export type Standing = z.infer<typeof Standing>

/** Asks the server how an application stands; null when it can't be asked now. */
export const standingOf = async (applicationId: string): Promise<Standing | null> => {
  try {
    const response = await fetch(paths.uploads(applicationId))
    return response.ok ? Standing.parse(await response.json()) : null
  } catch {
    return null
  }
}

const has = (kind: string, sha256: string) =>
  allLines().some(line => line.kind === kind && line.sha256 === sha256)

const restoreKept = async ({ applicationId, personId }: Omit<Target, 'kind'>): Promise<Set<string>> => {
  const elsewhere = new Set<string>()
  for (const kept of await allKept()) {
    const isOld = Date.now() - kept.at > UPLOAD_LIMITS.keptHours * 3_600_000
    // On a shared machine nobody finds the files of whoever sat there before.
    if (isOld || kept.personId !== personId) {
      await forget(kept.key)
      continue
    }
    if (kept.applicationId !== applicationId || has(kept.kind, kept.sha256)) continue
    if (!(await claim(kept.key))) {
      elsewhere.add(`${kept.kind} ${kept.sha256}`)
      continue
    }
    const { key, kind, name, file, sha256, url } = kept
    put({
      ...{ applicationId, personId, key, kind, name, file, sha256, url },
      size: file.size,
      sent: 0,
      state: 'paused',
      pace: [],
      because: null,
      taken: null,
    })
    if (!kept.isPaused) goOn(key)
  }
  return elsewhere
}

const restored = new Set<string>()

/**
 * Once a page and application: goes on with what this browser kept, and shows what was begun elsewhere or can't be
 * kept, for the same file to be chosen again.
 */
export const restore = async (target: Omit<Target, 'kind'>): Promise<void> => {
  const { applicationId, personId } = target
  if (restored.has(applicationId)) return
  restored.add(applicationId)
  window.addEventListener('online', wake)
  window.addEventListener('focus', wake)
  const elsewhere = await restoreKept(target)
  const standing = await standingOf(applicationId)
  for (const { id, kind, name, size, arrived, sha256 } of standing?.unfinished ?? []) {
    if (has(kind, sha256) || elsewhere.has(`${kind} ${sha256}`)) continue
    put({
      ...{ applicationId, personId, kind, name, size, sha256, key: id },
      sent: arrived,
      state: 'choose',
      url: `${paths.uploads(applicationId)}/${id}`,
      pace: [],
      file: null,
      because: null,
      taken: null,
    })
  }
}
