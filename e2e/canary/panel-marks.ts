import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Outcome } from '@/domain/outcome'
import { database } from '@/services/database'
import { showNonce } from '@/services/expert/hidden'
import { recuseFromCase } from '@/services/expert/recuse'
import { reopenSheet } from '@/services/expert/reopen-sheet'
import { saveScore } from '@/services/expert/save-score'
import { sealSheet } from '@/services/expert/seal-sheet'
import { fullScore, scoredItems } from '@/services/testing/review'
import type { PlantedPerson } from '../steps/planted'
import type { Scene } from '../steps/scenes'
import { actsAs, json, type Mark, newWord, put, someone } from './mark'

const did = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.because.code} ${outcome.because.reason ?? ''}`)
  return outcome.value
}

const Seat = z.object({ id: z.string(), name: z.string(), email: z.string(), assignment: z.string() })

const panelOf = async (caseId: string) => {
  const found = await database().orm.execute(sql`
    select p.id, p.name, p.email, a.id as assignment from assignment a join person p on p.id = a.person_id
    where a.application_id = ${caseId} and a.role = 'expert' and a.status = 'declared' order by a.alias`)
  const [first, second, third] = z.array(Seat).parse(found.rows)
  if (!first || !second || !third) throw new Error('no panel of three')
  return { first, second, third }
}

const File = z.object({ id: z.string(), kind: z.string() })

/** Writes a sheet whose every justification carries the word; `only` fills one item alone. */
const write = async (scene: Scene, expert: PlantedPerson, word: string, isWhole: boolean): Promise<void> => {
  const ctx = await actsAs(expert, 'expert')
  const found = await database().orm.execute(sql`
    select id, kind from evidence where application_id = ${scene.subject.id} and removed_at is null and status = 'clean'`)
  const review = { ...scene.subject, creditCode: '', files: z.array(File).parse(found.rows) }
  const items = isWhole ? scoredItems : scoredItems.slice(-1)
  for (const item of items) {
    const score = fullScore(review, item, 70)
    did(await saveScore(ctx, { ...score, justification: `${score.justification}${word}` }))
  }
}

const Hidden = z.object({ id: z.string(), seal: z.string(), nonce: z.string() })

/**
 * Scores before the opening: a draft, a sheet given back and sealed again, one made void by a late recusal, seats that
 * an earlier opening went without, and the nonce that would let guesses be tried on a seal.
 */
export const markUnopened = async (scene: Scene): Promise<Mark[]> => {
  const [draft, sealed, given, left, missing] = [newWord(), newWord(), newWord(), newWord(), newWord()]
  const applicationId = scene.subject.id
  const { first, second, third } = await panelOf(applicationId)
  if (first.id !== someone(scene, 'expert').id) throw new Error('the expert of the scene is another')
  await write(scene, first, draft, false)
  await write(scene, second, sealed, true)
  const own = await actsAs(second, 'expert')
  const officer = await actsAs(someone(scene, 'officer'), 'officer')
  did(await sealSheet(own, { applicationId }))
  did(
    await reopenSheet(officer, {
      applicationId,
      assignmentId: second.assignment,
      reason: `请核对第三页${given}`,
    }),
  )
  did(await sealSheet(own, { applicationId }))
  await write(scene, third, sealed, false)
  did(
    await recuseFromCase(await actsAs(third, 'expert'), { applicationId, reason: `刚刚得知亲属任职${left}` }),
  )
  await put(
    'opening',
    sql`insert into panel_opening (application_id, seats, missing, by, at, superseded_at)
      values (${applicationId}, 3, ${json([{ alias: 'C', reason: missing }])}, ${someone(scene, 'officer').id}, now(), now())`,
  )
  const found = await database().orm.execute(sql`
    select id, seal, encode(nonce_cipher, 'base64') as nonce from score_sheet
    where application_id = ${applicationId} and status = 'sealed' and person_id = ${second.id}`)
  const [hidden] = z.array(Hidden).parse(found.rows)
  if (!hidden) throw new Error('nothing was sealed')
  return [
    {
      word: draft,
      columns: ['score_item.cipher', 'score_item.justification', 'score_history.cipher'],
      part: 'scores',
      sees: ['expert'],
    },
    { word: sealed, columns: ['score_item.cipher', 'score_history.cipher'], part: 'scores', sees: [] },
    {
      word: given,
      columns: ['sheet_reopening.reason', 'audit_log.reason'],
      part: null,
      sees: ['auditor'],
      // The expert is told why the sheet comes back.
      mailedTo: [second.email],
    },
    {
      word: left,
      columns: ['recusal.ground', 'assignment.because'],
      part: null,
      sees: ['officer', 'auditor'],
    },
    { word: missing, columns: ['panel_opening.missing'], part: 'scores', sees: [] },
    {
      word: hidden.seal.slice(0, 12),
      columns: ['score_sheet.seal'],
      part: null,
      sees: ['officer', 'auditor'],
    },
    {
      word: showNonce(hidden.id, Buffer.from(hidden.nonce, 'base64')),
      columns: ['score_sheet.nonce', 'score_sheet.nonce_cipher'],
      part: 'scores',
      sees: [],
    },
  ]
}
