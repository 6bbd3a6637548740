import { z } from 'zod'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
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
      item: z.object({ id: z.string(), version: z.number() }).nullable(),
      name: z.string(),
      size: z.number(),
      arrived: z.number(),
      sha256: z.string(),
    }),
  ),
})

/** What the server says a place holds and what is unfinished there. */
export type Standing = z.infer<typeof Standing>

/** Asks the server how a place stands; null when it can't be asked now. */
export const standingOf = async (to: string): Promise<Standing | null> => {
  try {
    const response = await fetch(to)
    return response.ok ? Standing.parse(await response.json()) : null
  } catch {
    return null
  }
}

type Content = Pick<Target, 'kind' | 'item'> & { sha256: string | null }
const nameOf = ({ kind, item, sha256 }: Content) => `${kind} ${item?.id} ${sha256}`

const has = (to: string, one: Content) =>
  allLines().some(line => line.to === to && nameOf(line) === nameOf(one))

const restoreKept = async ({ to, personId }: Pick<Target, 'to' | 'personId'>): Promise<Set<string>> => {
  const elsewhere = new Set<string>()
  for (const kept of await allKept()) {
    const isOld = Date.now() - kept.at > UPLOAD_LIMITS.keptHours * 3_600_000
    // On a shared machine nobody finds the files of whoever sat there before.
    if (isOld || kept.personId !== personId) {
      await forget(kept.key)
      continue
    }
    if (kept.to !== to || has(to, kept)) continue
    if (!(await claim(kept.key))) {
      elsewhere.add(nameOf(kept))
      continue
    }
    const { key, kind, item, name, file, sha256, url } = kept
    put({
      ...{ to, personId, key, kind, item, name, file, sha256, url },
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
 * Once a page and place: goes on with what this browser kept, and shows what was begun elsewhere or can't be
 * kept, for the same file to be chosen again.
 */
export const restore = async (target: Pick<Target, 'to' | 'personId'>): Promise<void> => {
  const { to, personId } = target
  if (restored.has(to)) return
  restored.add(to)
  window.addEventListener('online', wake)
  window.addEventListener('focus', wake)
  const elsewhere = await restoreKept(target)
  const standing = await standingOf(to)
  for (const one of standing?.unfinished ?? []) {
    const { id, kind, item, name, size, arrived, sha256 } = one
    if (has(to, one) || elsewhere.has(nameOf(one))) continue
    put({
      ...{ to, personId, kind, item, name, size, sha256, key: id },
      sent: arrived,
      state: 'choose',
      url: `${to}/${id}`,
      pace: [],
      file: null,
      because: null,
      taken: null,
    })
  }
}
