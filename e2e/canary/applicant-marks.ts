import { expect } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { done } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { sealPrivate } from '@/services/application/private'
import { database } from '@/services/database'
import { messageParams } from '@/services/notify/params'
import { membersOf } from '@/services/notify/people'
import { tell } from '@/services/notify/tell'
import { contentPdf, linesOf } from '@/services/testing/text-pdf'
import { withTx } from '@/services/tx'
import { ask, base } from '../steps/http'
import type { Scene } from '../steps/scenes'
import { actsAs, json, type Mark, MEMBERS, newWord, put, someone } from './mark'

const Evidence = z.object({ id: z.string(), status: z.string() })

/** Attaches a file as its enterprise does, and waits until it was found clean and its text was read. */
const attach = async (scene: Scene, name: string, text: string, title: string): Promise<string> => {
  const pdf = contentPdf([linesOf([`Report ${text}`])], {
    trailer: `/Info << /Title (${title}) /Author (${title}) >>`,
  })
  const form = new FormData()
  form.set('kind', 'test_report')
  form.set('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), `${name}.pdf`)
  const response = await ask(paths.upload(scene.subject.id), scene.comers.owner, {
    method: 'POST',
    headers: { origin: base, accept: 'application/json' },
    body: form,
  })
  if (response.status !== 200) throw new Error(`upload: ${response.status} ${await response.text()}`)
  const read = async () => {
    const found = await database().orm.execute(sql`
      select id, status from evidence where application_id = ${scene.subject.id} and name like ${`%${name}%`}`)
    return z.array(Evidence).parse(found.rows)[0]
  }
  await expect.poll(async () => (await read())?.status, { timeout: 30_000 }).toBe('clean')
  return (await read())?.id ?? ''
}

/** What an enterprise writes and attaches before it hands in. */
export const markDraft = async (scene: Scene): Promise<Mark[]> => {
  const [answer, contact, file, text, title, details] = [
    newWord(),
    newWord(),
    newWord(),
    newWord(),
    newWord(),
    newWord(),
  ]
  const { id } = scene.subject
  await put(
    'answer',
    sql`update draft_section set data = data || ${json({ address: answer, ...sealPrivate('enterprise', { contactName: contact }) })}
      where application_id = ${id} and section = 'enterprise'`,
  )
  const evidenceId = await attach(scene, file, text, title)
  scene.things.evidenceId = evidenceId
  await put(
    'details',
    sql`update evidence set details = ${json({ number: details })} where id = ${evidenceId}`,
  )
  return [
    {
      word: answer,
      columns: ['draft_section.data'],
      part: 'application',
      sees: MEMBERS,
    },
    { word: contact, columns: ['draft_section.data'], part: 'personal', sees: MEMBERS },
    { word: file, columns: ['evidence.name', 'upload.name'], part: 'evidence', sees: MEMBERS },
    { word: text, columns: ['file_page.runs'], part: 'evidence', sees: MEMBERS },
    { word: title, columns: [], part: 'evidence', sees: MEMBERS },
    { word: details, columns: ['evidence.details'], part: 'evidence', sees: MEMBERS },
  ]
}

/** What belongs to the enterprise and its people: the vault, messages and the mail that goes with them. */
export const markEnterprise = async (scene: Scene): Promise<Mark[]> => {
  const [title, held, message, mailed, agent] = [newWord(), newWord(), newWord(), newWord(), newWord()]
  const { subject, things } = scene
  const owner = someone(scene, 'owner')
  await put(
    'vault',
    sql`update vault_item set title = title || ${title}, file_name = ${`${held}.pdf`} where id = ${things.vaultItemId}`,
  )
  await put(
    'message',
    sql`insert into notification (person_id, kind, application_id, params, event_key, at)
      values (${owner.id}, 'extension_refused', ${subject.id}, ${json({ brand: message, product: '', enterprise: subject.enterprise, applicationId: subject.id, due: '2026-12-01', reason: '' })}, ${message}, now())`,
  )
  const ctx = await actsAs(someone(scene, 'officer'), 'officer')
  await withTx(ctx, async tx => {
    const row = {
      id: subject.id,
      enterpriseId: subject.enterpriseId,
      brandName: subject.brand,
      productName: '',
    }
    const params = { ...(await messageParams(tx, row)), due: '2026-12-01', reason: mailed, path: '/apply' }
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'extension_refused',
      eventKey: `canary:${mailed}`,
      applicationId: subject.id,
      params,
    })
    return done(null)
  })
  await put(
    'session',
    sql`update session set user_agent = ${agent} where id = (
      select id from session where person_id = ${owner.id} and state = 'active' order by created_at desc limit 1)`,
  )
  return [
    { word: title, columns: ['vault_item.title'], part: null, sees: MEMBERS },
    { word: held, columns: ['vault_item.file_name'], part: null, sees: MEMBERS },
    { word: message, columns: ['notification.params'], part: null, sees: ['owner'] },
    { word: mailed, columns: ['notification.params'], part: null, sees: [], mailed: 'must' },
    { word: agent, columns: ['session.user_agent'], part: null, sees: [] },
  ]
}
