import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { decrypt, encrypt } from '@/services/crypto'
import { database } from '@/services/database'
import { sealObjector } from '@/services/objection/objector'
import type { Scene } from '../steps/scenes'
import { json, type Mark, newWord, put, someone } from './mark'

const OFFICE = ['officer'] as const

/** An objection to a notice: who objects, what they say, and the name of what they attach. */
export const markObjection = async (scene: Scene): Promise<Mark[]> => {
  const [name, contact, text, file, ruling] = [newWord(), newWord(), newWord(), newWord(), newWord()]
  const { id } = scene.subject
  const receipt = `CNRY-${newWord().slice(4, 8).toUpperCase()}-${newWord().slice(4, 8).toUpperCase()}-ZZZZ`
  const files = [{ sha256: 'c'.repeat(64), name: `${file}.pdf`, size: 1, mime: 'application/pdf' }]
  await put(
    'objection',
    sql`insert into objection (notice_item_id, application_id, receipt, objector, ground, text, files, status, answer, answered_by, answered_at, at)
      select i.id, ${id}, ${receipt}, ${sealObjector({ name, contact, locale: 'zh-CN' })}, 'false_material', ${text}, ${json(files)},
        'dismissed', '经核对，异议不成立。', ${someone(scene, 'officer').id}, now(), now()
      from notice_item i where i.application_id = ${id} and i.status = 'open'`,
  )
  const found = await database().orm.execute(sql`select id from objection where receipt = ${receipt}`)
  scene.things.objectionId = z.array(z.object({ id: z.string() })).parse(found.rows)[0]?.id ?? ''
  await put(
    'ruling',
    sql`update deliberation set reason = reason || ${ruling} where id = (
      select id from deliberation where application_id = ${id} and closed_at is not null order by round desc limit 1)`,
  )
  return [
    { word: name, columns: ['objection.objector'], part: 'objector', sees: [] },
    { word: contact, columns: ['objection.objector'], part: 'objector', sees: [] },
    { word: text, columns: ['objection.text'], part: null, sees: [...OFFICE, 'committee', 'chair'] },
    { word: file, columns: ['objection.files'], part: null, sees: OFFICE },
    { word: ruling, columns: ['deliberation.reason'], part: null, sees: [...OFFICE, 'committee', 'chair'] },
  ]
}

/** What the office keeps about enterprises and experts, and what people keep for themselves. */
export const markDesk = async (scene: Scene): Promise<Mark[]> => {
  const [tie, view, phone, veto, anchor] = [newWord(), newWord(), newWord(), newWord(), newWord()]
  const [officer, other] = [someone(scene, 'officer'), someone(scene, 'otherExpert')]
  await put(
    'tie',
    sql`insert into expert_tie (person_id, kind, organisation, added_at) values (${other.id}, 'consultancy', ${tie}, now())`,
  )
  await put(
    'view',
    sql`insert into board_view (person_id, name, query, created_at) values (${officer.id}, ${view}, 'q=', now())`,
  )
  await put(
    'phone',
    sql`update person set phone = ${encrypt('phone', phone)} where id = ${someone(scene, 'owner').id}`,
  )
  await put(
    'veto',
    sql`insert into veto_entry (credit_code, enterprise_name, list, source, decision_number, legal_basis, decided_on, expires_on, repaired_on, added_by, added_at)
      select e.credit_code, e.name, 'blacklist', '市场监管总局', ${veto}, '办法第十条', '2020-01-02', '2020-12-31', '2020-06-01', ${officer.id}, now()
      from enterprise e where e.id = ${scene.subject.enterpriseId}`,
  )
  await put(
    'calibration',
    sql`insert into calibration_attempt (person_id, scheme_version_id, attempt, anchor_case, scores, widest, passed, at)
      select person_id, scheme_version_id, attempt + 1, anchor_case, ${json([{ item: '1.3', points: 64, reason: anchor }])}, 0, true, now()
      from calibration_attempt where person_id = ${other.id} order by attempt desc limit 1`,
  )
  return [
    // Experts read and correct their own line of the register.
    { word: tie, columns: ['expert_tie.organisation'], part: null, sees: ['otherExpert'] },
    { word: view, columns: ['board_view.name'], part: null, sees: OFFICE },
    { word: phone, columns: ['person.phone'], part: null, sees: ['owner'] },
    {
      word: veto,
      columns: ['veto_entry.decision_number'],
      part: 'veto',
      sees: [...OFFICE, 'ownDistrict', 'committee', 'chair'],
      mailed: 'may',
    },
    { word: anchor, columns: ['calibration_attempt.scores'], part: null, sees: [] },
  ]
}

const Secret = z.object({ column: z.string(), word: z.string() })

const Cipher = z.object({ kind: z.enum(['totp', 'seed']), key: z.string(), cipher: z.string() })

/** What nobody reads at all, as the world already holds it: keys of second factors and seeds of draws to come. */
const hiddenSecrets = async (ids: readonly string[]): Promise<Mark[]> => {
  const found = await database().orm.execute(sql`
    select 'totp' as kind, '' as key, encode(totp_secret, 'base64') as cipher from person
      where id = any(${sql.param(ids)}::uuid[]) and totp_secret is not null
    union all select 'seed', commitment, encode(seed_cipher, 'base64') from (select * from draw_commitment where used_at is null order by no limit 3) next`)
  return z
    .array(Cipher)
    .parse(found.rows)
    .map(({ kind, key, cipher }) => ({
      word: decrypt(kind === 'totp' ? 'totp' : `draw-seed|${key}`, Buffer.from(cipher, 'base64')),
      columns: [kind === 'totp' ? 'person.totp_secret' : 'draw_commitment.seed_cipher'],
      part: null,
      sees: [],
    }))
}

/** Hashes of passwords and single-use links, and what stands encrypted beside them: for nobody. */
export const markSecrets = async (scene: Scene): Promise<Mark[]> => {
  const ids = [...scene.people.values()].map(person => person.id)
  const found = await database().orm.execute(sql`
    select 'person.password_hash' as "column", substr(password_hash, 1, 9) as word from person
      where password_hash is not null group by 2
    union all select 'token.hash', hash from token`)
  const plain = z.array(Secret).parse(found.rows)
  return [
    ...plain.map(({ column, word }) => ({ word, columns: [column], part: null, sees: [] })),
    ...(await hiddenSecrets(ids)),
  ]
}
