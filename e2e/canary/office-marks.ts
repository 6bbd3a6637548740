import { sql } from 'drizzle-orm'
import { done } from '@/domain/outcome'
import { appendEvent } from '@/services/case/events'
import { personOf } from '@/services/context'
import { withTx } from '@/services/tx'
import type { Scene } from '../steps/scenes'
import { actsAs, json, type Mark, MEMBERS, newWord, put, someone } from './mark'

const WRITERS = ['owner', 'editor', 'signer'] as const
const OFFICE = ['officer', 'committee', 'chair'] as const

/** What the office writes on any case: a note, a line of the log for itself, one for everybody, one of the audit log. */
export const markOffice = async (scene: Scene, told: Mark['sees']): Promise<Mark[]> => {
  const [note, inside, open, audited, hidden] = [newWord(), newWord(), newWord(), newWord(), newWord()]
  const officer = someone(scene, 'officer')
  const { id } = scene.subject
  const ctx = await actsAs(officer, 'officer')
  const actor = personOf(ctx)
  if (!actor) throw new Error('nobody acts')
  const unseen = { ...ctx, actor: { ...actor, name: hidden } }
  await put(
    'note',
    sql`insert into case_note (application_id, text, by, at) values (${id}, ${note}, ${officer.id}, now())`,
  )
  await withTx(ctx, async tx => {
    const event = { applicationId: id, kind: 'note_added', role: 'officer' as const }
    await appendEvent(tx, ctx, { ...event, audience: 'office', data: { reason: inside } })
    await appendEvent(tx, ctx, { ...event, kind: 'extended', audience: 'applicant', data: { reason: open } })
    // The last line of the log is one for the office: whoever comes with an old view must not be told it.
    await appendEvent(tx, unseen, { ...event, audience: 'office' })
    tx.audit({ action: 'canary', target: 'application', targetId: id, reason: audited, data: { audited } })
    return done(null)
  })
  return [
    { word: note, columns: ['case_note.text'], part: 'notes', sees: ['officer'] },
    { word: inside, columns: ['case_event.data'], part: 'log', sees: ['officer'] },
    { word: hidden, columns: ['case_event.actor_name'], part: 'log', sees: ['officer'] },
    { word: open, columns: ['case_event.data'], part: 'log', sees: told },
    { word: audited, columns: ['audit_log.reason', 'audit_log.data'], part: null, sees: ['auditor'] },
  ]
}

/** The formal check under way: a note at a point, and the list of corrections as it is being collected. */
export const markFormalCheck = async (scene: Scene): Promise<Mark[]> => {
  const [point, draft] = [newWord(), newWord()]
  const { id } = scene.subject
  const by = someone(scene, 'officer').id
  await put(
    'point',
    sql`insert into formal_point (application_id, point, answer, note, by, at)
      values (${id}, 'identity', 'pass', ${point}, ${by}, now())
      on conflict (application_id, point) do update set note = excluded.note`,
  )
  const items = [{ section: 'standard', field: 'number', evidenceKind: null, reason: draft }]
  await put(
    'list of corrections',
    sql`insert into correction_draft (application_id, items, saved_at, saved_by) values (${id}, ${json(items)}, now(), ${by})
      on conflict (application_id) do update set items = excluded.items`,
  )
  return [
    { word: point, columns: ['formal_point.note'], part: 'checklist', sees: ['officer'] },
    { word: draft, columns: ['correction_draft.items'], part: 'checklist', sees: ['officer'] },
  ]
}

/** Takes the collected list away again: whoever goes on with the check begins with an empty one. */
export const unmarkFormalCheck = ({ subject }: Scene): Promise<void> =>
  put('list of corrections', sql`delete from correction_draft where application_id = ${subject.id}`)

/** A correction under way: why, what the enterprise says to it, and more time asked for and given. */
export const markCorrection = async (scene: Scene): Promise<Mark[]> => {
  const [reason, note, asked, answered] = [newWord(), newWord(), newWord(), newWord()]
  const { id } = scene.subject
  const owner = someone(scene, 'owner').id
  await put(
    'correction',
    sql`update correction_item set reason = reason || ${reason}, note = ${note} where id = (
      select i.id from correction_item i join correction c on c.id = i.correction_id
      where c.application_id = ${id} and c.closed_at is null order by i.seq limit 1)`,
  )
  await put(
    'extension',
    sql`insert into extension_request (application_id, reason, asked_by, asked_at, answer, answer_reason, answered_by, answered_at)
      values (${id}, ${asked}, ${owner}, now(), 'refused', ${answered}, ${someone(scene, 'officer').id}, now())`,
  )
  const both = [...MEMBERS, 'officer'] as const
  return [
    { word: reason, columns: ['correction_item.reason'], part: 'checklist', sees: both },
    { word: note, columns: ['correction_item.note'], part: 'checklist', sees: both },
    { word: asked, columns: ['extension_request.reason'], part: 'log', sees: WRITERS },
    { word: answered, columns: ['extension_request.answer_reason'], part: 'log', sees: WRITERS },
  ]
}

/** A case before the committee: what was checked, found, said and voted on the way there. */
export const markDeliberation = async (scene: Scene): Promise<Mark[]> => {
  const [point, credit, source, vote] = [newWord(), newWord(), newWord(), newWord()]
  const [said, step] = [newWord(), newWord()]
  const { id } = scene.subject
  const by = someone(scene, 'officer').id
  await put(
    'point',
    sql`update formal_point set note = ${point} where application_id = ${id} and point = 'identity'`,
  )
  await put(
    'credit',
    sql`insert into credit_check (application_id, checked_on, is_clear, source, note, by, at)
      select ${id}, max(checked_on), true, ${source}, ${credit}, ${by}, max(at) + interval '1 minute' from credit_check where application_id = ${id}`,
  )
  await put(
    'vote',
    sql`update vote set reason = ${vote} where id = (
      select v.id from vote v join deliberation d on d.id = v.deliberation_id and d.closed_at is null
      where v.application_id = ${id} and v.person_id not in (${someone(scene, 'chair').id}, ${someone(scene, 'committee').id})
      order by v.at, v.id limit 1)`,
  )
  await put(
    'remark',
    sql`insert into consensus_remark (application_id, item, person_id, text, at)
      select ${id}, '1.3', person_id, ${said}, now() from assignment
      where application_id = ${id} and role = 'expert' and status = 'declared' order by alias limit 1`,
  )
  await put(
    'step',
    sql`insert into consensus_step (application_id, item, person_id, kind, version, points, text, at)
      select ${id}, '1.3', person_id, 'proposed', 1, 40, ${step}, now() from assignment
      where application_id = ${id} and role = 'expert' and status = 'declared' order by alias limit 1`,
  )
  return [
    { word: point, columns: ['formal_point.note'], part: 'checklist', sees: OFFICE },
    { word: credit, columns: ['credit_check.note'], part: 'credit', sees: [...OFFICE, 'ownDistrict'] },
    { word: source, columns: ['credit_check.source'], part: 'credit', sees: [...OFFICE, 'ownDistrict'] },
    { word: vote, columns: ['vote.reason'], part: 'votes', sees: [] },
    { word: said, columns: ['consensus_remark.text'], part: 'scores', sees: [...OFFICE, 'expert'] },
    { word: step, columns: ['consensus_step.text'], part: 'scores', sees: [...OFFICE, 'expert'] },
  ]
}

/** A site visit under way: the record not signed yet, and a finding. */
export const markVisit = async (scene: Scene): Promise<Mark[]> => {
  const [summary, agenda, finding, remedy] = [newWord(), newWord(), newWord(), newWord()]
  const { id } = scene.subject
  await put(
    'visit',
    sql`update site_visit v set summary = ${summary}, agenda = ${agenda} where application_id = ${id}
      and not exists (select 1 from visit_signature s where s.visit_id = v.id)`,
  )
  await put(
    'finding',
    sql`update finding set text = text || ${finding}, remedy = remedy || ${remedy} where id = (
      select id from finding where application_id = ${id} order by code limit 1)`,
  )
  const team = ['officer', 'inspector'] as const
  return [
    { word: summary, columns: ['site_visit.summary'], part: 'visit', sees: team },
    { word: agenda, columns: ['site_visit.agenda'], part: 'visit', sees: team },
    { word: finding, columns: ['finding.text'], part: 'visit', sees: [...team, ...MEMBERS] },
    { word: remedy, columns: ['finding.remedy'], part: 'visit', sees: [...team, ...MEMBERS] },
  ]
}
