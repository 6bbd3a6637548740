import { type SQL, sql } from 'drizzle-orm'
import type { Stage } from '@/domain/workflow/types'
import { COMERS, type Comer, forComers, type Things } from './comers'
import { stranger, type Visitor } from './http'
import {
  assigned,
  caseAt,
  memberOf,
  onlyValue,
  otherOwner,
  type PlantedCase,
  type PlantedPerson,
  staffWith,
  viewerOf,
} from './planted'
import { signedIn } from './sessions'

const sessions = new Map<string, Promise<Visitor>>()
const sessionOf = (person: PlantedPerson): Promise<Visitor> => {
  const held = sessions.get(person.id) ?? signedIn(person)
  sessions.set(person.id, held)
  return held
}

/** A case of the planted world with everyone who may come to it, signed in. */
export type Scene = {
  subject: PlantedCase
  things: Things
  comers: Record<Comer, Visitor>
  people: ReadonlyMap<Comer, PlantedPerson>
}

const oneId = (what: string, query: SQL) => onlyValue(what, query)

const thingsOf = async (subject: PlantedCase): Promise<Things> => ({
  caseId: subject.id,
  enterpriseId: subject.enterpriseId,
  vaultItemId: await oneId(
    'vault item',
    sql`select coalesce((select id::text from vault_item where enterprise_id = ${subject.enterpriseId} and archived_at is null
      and file_status = 'clean' order by created_at, id limit 1), gen_random_uuid()::text) as value`,
  ),
  evidenceId: await oneId(
    'evidence file',
    sql`select coalesce((select id::text from evidence where application_id = ${subject.id} and removed_at is null
      and mime = 'application/pdf' order by uploaded_at limit 1), gen_random_uuid()::text) as value`,
  ),
  number: await oneId(
    'certificate',
    sql`select number as value from certificate where status = 'valid' and pdf_sha256 is not null order by number limit 1`,
  ),
  noticeId: await oneId(
    'notice',
    sql`select n.number as value from notice n join notice_item i on i.notice_id = n.id where i.status = 'open' order by n.closes_on desc limit 1`,
  ),
  noticeItem: await oneId(
    'open notice item',
    sql`select i.id::text as value from notice n join notice_item i on i.notice_id = n.id where i.status = 'open' order by n.closes_on desc limit 1`,
  ),
  findingId: await oneId(
    'finding',
    sql`select coalesce((select id::text from finding where application_id = ${subject.id} order by code limit 1), gen_random_uuid()::text) as value`,
  ),
  objectionId: await oneId('objection', sql`select id::text as value from objection order by at limit 1`),
  poolId: await oneId(
    'draw_pool',
    sql`select id::text as value from draw_pool order by published_at limit 1`,
  ),
  roundId: await oneId(
    'round of surveillance',
    sql`select id::text as value from surveillance_round order by at limit 1`,
  ),
  drawId: await oneId('draw', sql`select id::text as value from draw order by at limit 1`),
  personId: await oneId('person', sql`select id::text as value from person order by email limit 1`),
  expertId: await oneId(
    'expert',
    sql`select person_id::text as value from expert_profile order by person_id limit 1`,
  ),
  scheme: await oneId(
    'scheme version',
    sql`select code as value from scheme_version order by code desc limit 1`,
  ),
})

const personOr = (person: Promise<PlantedPerson>, instead: Promise<PlantedPerson>) =>
  person.catch(() => instead)

/** The scene around a case of one's own choice. */
export const sceneOf = async (subject: PlantedCase): Promise<Scene> => {
  const called: Record<Exclude<Comer, 'public'>, Promise<PlantedPerson>> = {
    owner: memberOf(subject.enterpriseId, 'owner'),
    editor: memberOf(subject.enterpriseId, 'editor'),
    signer: memberOf(subject.enterpriseId, 'signer'),
    viewer: viewerOf(subject.enterpriseId),
    otherOwner: otherOwner(subject.enterpriseId),
    officer: staffWith('officer'),
    ownDistrict: staffWith('district', { areaId: subject.areaId }),
    otherDistrict: staffWith('district', { not: subject.areaId }),
    expert: personOr(assigned('expert', subject.id, true), staffWith('expert')),
    otherExpert: assigned('expert', subject.id, false),
    inspector: personOr(assigned('inspector', subject.id, true), staffWith('inspector')),
    otherInspector: assigned('inspector', subject.id, false),
    committee: staffWith('committee'),
    chair: staffWith('chair'),
    admin: staffWith('admin'),
    auditor: staffWith('auditor'),
  }
  const present = new Map<Comer, Visitor>()
  const people = new Map<Comer, PlantedPerson>()
  for (const comer of COMERS) {
    if (comer === 'public') continue
    people.set(comer, await called[comer])
    present.set(comer, await sessionOf(await called[comer]))
  }
  return {
    subject,
    things: await thingsOf(subject),
    comers: forComers(comer => present.get(comer) ?? stranger()),
    people,
  }
}

const scenes = new Map<Stage, Promise<Scene>>()
/** The scene around a case at that stage, set once. */
export const sceneAt = (stage: Stage): Promise<Scene> => {
  const held = scenes.get(stage) ?? caseAt(stage).then(sceneOf)
  scenes.set(stage, held)
  return held
}
