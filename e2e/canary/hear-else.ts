import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { paths } from '@/domain/paths'
import { database } from '@/services/database'
import { COMERS } from '../steps/comers'
import { act, ask } from '../steps/http'
import type { Scene } from '../steps/scenes'
import type { Heard } from './crawl'
import { wordsIn } from './mark'

/** What every deed that names a case answers to everybody who names this one and says no more. */
export const hearActions = async (
  scene: Scene,
  names: readonly string[],
  secrets: readonly string[],
): Promise<Heard[]> => {
  const { caseId, objectionId } = scene.things
  const one = async (comer: (typeof COMERS)[number], name: string, input: unknown): Promise<Heard> => ({
    personId: scene.people.get(comer)?.id ?? '',
    comer,
    at: paths.act(name),
    words: wordsIn(await (await act(name, scene.comers[comer], input)).text(), secrets),
  })
  const heard = COMERS.map(async comer => {
    const said: Heard[] = []
    for (const name of names) said.push(await one(comer, name, { applicationId: caseId, version: 999_999 }))
    said.push(await one(comer, 'open-objector', { objectionId }))
    return said
  })
  return (await Promise.all(heard)).flat()
}

/** What open boards are told while something happens to the case: `deed` is done once all of them listen. */
export const hearLive = async (scene: Scene, deed: () => Promise<void>): Promise<Heard[]> => {
  const ears = await Promise.all(
    COMERS.map(async comer => {
      const reader = (await ask('/api/review/live', scene.comers[comer])).body?.getReader()
      return {
        reader,
        line: { personId: scene.people.get(comer)?.id ?? '', comer, at: '/api/review/live', said: '' },
      }
    }),
  )
  const decoder = new TextDecoder()
  const all = Promise.all(
    ears.map(async ({ reader, line }) => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        line.said += decoder.decode(part.value)
    }),
  )
  await deed()
  // The officer's board hears of it; whoever else is told was told by then.
  await expect
    .poll(() => ears.find(each => each.line.comer === 'officer')?.line.said)
    .toContain(scene.subject.id)
  await Promise.all(ears.map(({ reader }) => reader?.cancel()))
  await all
  return ears.map(({ line: { said, ...line } }) => ({ ...line, words: wordsIn(said, []) }))
}

const Recipient = z.object({ email: z.string() })

/** Addresses of everybody who acts for the enterprise of a scene, and of the officers. */
export const mailAddresses = async ({ subject }: Scene): Promise<string[]> => {
  const found = await database().orm.execute(sql`
    select distinct p.email from person p join membership m on m.person_id = p.id and m.removed_at is null
    where m.enterprise_id = ${subject.enterpriseId}
    union select p.email from person p join staff_role r on r.person_id = p.id and r.role = 'officer' and r.revoked_at is null`)
  return z
    .array(Recipient)
    .parse(found.rows)
    .map(({ email }) => email)
}

const decoded = (mail: string): string =>
  mail.replaceAll(/(?:^[A-Za-z0-9+/]{4,}={0,2}\r?\n?)+/gm, block =>
    Buffer.from(block, 'base64').toString('utf8'),
  )

/** Every mail in the mailbox, which is there with the first of them: to whom it went, and all that it says. */
export const readMails = async (): Promise<{ to: string; text: string }[]> => {
  const folder = join(process.env.DATA_DIR ?? '', 'mailbox')
  const read: { to: string; text: string }[] = []
  const names = existsSync(folder) ? await readdir(folder) : []
  // One with a dot before its name is being written.
  for (const name of names.filter(each => !each.startsWith('.'))) {
    const raw = await readFile(join(folder, name), 'utf8')
    read.push({ to: /^To: <?([^>\r\n]+)>?/m.exec(raw)?.[1] ?? 'nobody', text: `${raw}\n${decoded(raw)}` })
  }
  return read
}

/** The same with the words of marks that they say. */
export const hearMails = async (): Promise<{ to: string; words: string[] }[]> =>
  (await readMails()).map(({ to, text }) => ({ to, words: wordsIn(text, []) }))
