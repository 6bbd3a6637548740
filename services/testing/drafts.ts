import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { schemeVersion } from '@/db/schema/scheme'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { SampleApplication } from '@/domain/application/sample'
import { sampleApplication } from '@/domain/application/sample'
import { SECTION_IDS } from '@/domain/application/section'
import type { TakenFile } from '@/domain/application/upload'
import type { Outcome } from '@/domain/outcome'
import { MEMBER_ROLES, type MemberRole, type PersonActor } from '@/domain/people/roles'
import { saveSection } from '../application/save-section'
import { startApplication } from '../application/start'
import type { Ctx } from '../context'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { takeFile } from '../evidence/take'
import { makePdf, makePng } from '../files/corpus'
import { receiveFile } from '../files/receive'
import { roomyScheme } from './scheme'

/** A Monday morning on which every application in these tests is written. */
export const DRAFT_NOW = new Date('2026-11-23T02:00:00Z')

/** An enterprise with one person in each role. */
export type Firm = { id: string; people: Record<MemberRole, Ctx> }

/** A draft of a firm with the answers it is filled from. */
export type Draft = { id: string; firm: Firm; sample: SampleApplication }

const ctxOf = (actor: Ctx['actor']): Ctx => ({
  now: DRAFT_NOW,
  actor,
  requestId: randomUUID(),
  address: '192.0.2.7',
  locale: 'zh-CN',
})

/** The value of an outcome that has to be one. */
export const must = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
  const answer = await outcome
  if (!answer.ok) throw new Error(JSON.stringify(answer.because))
  return answer.value
}

/** The code under which something was refused, with its reason if there is one. */
export const refusedAs = async (outcome: Promise<Outcome<unknown>>): Promise<string> => {
  const answer = await outcome
  if (answer.ok) return 'done'
  return answer.because.reason ? `${answer.because.code}:${answer.because.reason}` : answer.because.code
}

let count = 0

const addMember = async (enterpriseId: string, role: MemberRole): Promise<Ctx> => {
  const name = { owner: '范晓溪', editor: '方知遥', signer: '石书遥', viewer: '周默川' }[role]
  const db = database().orm
  const [row] = await db
    .insert(person)
    .values({ email: `${role}-${randomUUID()}@example.cn`, name, createdAt: DRAFT_NOW })
    .returning()
  if (!row) throw new Error('no person')
  await db.insert(membership).values({ enterpriseId, personId: row.id, role, addedAt: DRAFT_NOW })
  const actor: PersonActor = {
    kind: 'person',
    personId: row.id,
    name,
    sessionId: '',
    roles: [],
    areaIds: [],
    memberships: [{ enterpriseId, role }],
  }
  return ctxOf(actor)
}

/** Registers an enterprise with an owner, an editor, a signer and a viewer, under the first scheme version. */
export const addFirm = async (): Promise<Firm> => {
  count += 1
  const db = database().orm
  const { code, effectiveFrom } = roomyScheme
  await db
    .insert(schemeVersion)
    .values({ code, status: 'published', effectiveFrom, data: roomyScheme })
    .onConflictDoNothing()
  const sample = sampleApplication(count)
  const [row] = await db
    .insert(enterprise)
    .values({
      creditCode: sample.sections.enterprise.creditCode ?? '',
      name: sample.sections.enterprise.nameZh ?? '',
      areaId: sample.sections.enterprise.areaId ?? 'yuzhong',
      createdAt: DRAFT_NOW,
    })
    .returning()
  if (!row) throw new Error('no enterprise')
  const people: Partial<Record<MemberRole, Ctx>> = {}
  for (const role of MEMBER_ROLES) people[role] = await addMember(row.id, role)
  const { owner, editor, signer, viewer } = people
  if (!owner || !editor || !signer || !viewer) throw new Error('not everybody is there')
  return { id: row.id, people: { owner, editor, signer, viewer } }
}

/** Opens a draft and fills every section, or only the first so many. */
export const addDraft = async (firm: Firm, sections: number = SECTION_IDS.length): Promise<Draft> => {
  const sample = sampleApplication(count, { today: '2026-11-23' })
  const ctx = firm.people.editor
  const { applicationId } = await must(startApplication(ctx, { enterpriseId: firm.id }))
  for (const section of SECTION_IDS.slice(0, sections)) {
    const answers: Record<string, unknown> = { ...sample.sections[section] }
    const version = section === 'enterprise' ? 1 : 0
    await must(saveSection(ctx, { applicationId, section, version, patch: answers }))
  }
  return { id: applicationId, firm, sample }
}

let sheet = 0

/** A small file that its kind accepts; no two are alike. */
export const paperOf = (kind: string): { name: string; bytes: Buffer } => {
  sheet += 1
  return isEvidenceKind(kind) && !acceptedTypes(kind).includes('application/pdf')
    ? { name: `${kind}.png`, bytes: makePng(1, 1, [['tEXt', Buffer.from(`n\0${sheet}`)]]) }
    : { name: `${kind}.pdf`, bytes: makePdf({ pages: 1, head: `% ${sheet}\n` }) }
}

/** Sends a file as the route does: into quarantine, then examined and taken. */
export const sendFile = async (
  ctx: Ctx,
  applicationId: string,
  kind: string,
  file: { name: string; bytes: Buffer } = paperOf(kind),
): Promise<Outcome<TakenFile>> => {
  const received = await receiveFile(Readable.from([file.bytes]), {
    dir: quarantineDir(),
    maxBytes: 50_000_000,
  })
  if (!received.ok) throw new Error(received.because)
  const { path, sha256, size } = received
  return takeFile(ctx, { applicationId, kind, name: file.name, path, sha256, size })
}

/** A draft that only has to be signed. */
export const addComplete = async (firm: Firm): Promise<Draft> => {
  const draft = await addDraft(firm)
  for (const kind of draft.sample.evidenceKinds) await must(sendFile(firm.people.editor, draft.id, kind))
  return draft
}

/** The version a case has now. */
export const versionOf = async (applicationId: string): Promise<number> => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, applicationId))
  return row?.version ?? 0
}
