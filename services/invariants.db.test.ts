import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, onClient, openDatabase } from '@/db/client'
import { closeDatabase, database } from './database'
import { env } from './env'
import { checkInvariants } from './invariants'
import {
  AFTER_NOTICE,
  addCaseIn,
  addNoticed,
  appoint,
  at,
  type Cast,
  type HeldCase,
  move,
} from './testing/decided'
import { because } from './testing/review'

let owner: Database
let cast: Cast
let open: HeldCase
let issued: HeldCase
beforeAll(async () => {
  cast = await appoint()
  open = await addCaseIn('deliberation', cast)
  issued = await addNoticed(cast)
  for (const name of ['certify', 'issue'] as const)
    expect(because(await move(at(cast.officer, AFTER_NOTICE), issued, name))).toBe('ok')
  owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
})
afterAll(async () => {
  await owner.close()
  await closeDatabase()
})

const ours = (held: () => HeldCase) => `application_id = '${held().id}'`
const expert = () => cast.experts[0]?.id
const enterpriseOf = (held: HeldCase) => `(select enterprise_id from application where id = '${held.id}')`

/** For each rule what somebody with the database in hand could do against it; triggers of these tables are off. */
const BREAKS: Record<string, { tables: string[]; by: () => string }> = {
  stage_from_log: {
    tables: [],
    by: () => `update application set stage = 'declined' where id = '${open.id}'`,
  },
  events_counted: { tables: [], by: () => `update application set event_count = 99 where id = '${open.id}'` },
  conflicted_score: {
    tables: [],
    by: () => `insert into recusal (person_id, enterprise_id, ground, at)
      values ('${expert()}', ${enterpriseOf(open)}, '近亲属', now())`,
  },
  sealed_by_other: {
    tables: ['score_sheet'],
    by: () =>
      `update score_sheet set person_id = '${cast.officer.id}' where person_id = '${expert()}' and ${ours(() => open)}`,
  },
  decision_without_votes: {
    tables: ['deliberation'],
    by: () => `update deliberation set closed_at = null where ${ours(() => issued)}`,
  },
  decision_without_majority: {
    tables: ['vote'],
    by: () => `update vote set choice = 'decline' where ${ours(() => issued)}`,
  },
  tally_recounted: {
    tables: ['deliberation'],
    by: () =>
      `update deliberation set tally = jsonb_set(tally, '{certify}', '99') where ${ours(() => issued)}`,
  },
  proposed_without_quorum: {
    tables: ['deliberation'],
    by: () =>
      `update deliberation set tally = jsonb_set(tally, '{eligible}', '99') where ${ours(() => issued)}`,
  },
  snapshot_files: {
    tables: ['evidence'],
    by: () => `update evidence set sha256 = reverse(sha256) where ${ours(() => open)}`,
  },
  decision_and_stage: {
    tables: ['decision'],
    by: () => `update decision set outcome = 'declined' where ${ours(() => issued)}`,
  },
  ended_without_decision: {
    tables: ['decision'],
    by: () => `delete from decision where ${ours(() => issued)}`,
  },
  certificate_before_notice_end: {
    tables: ['notice'],
    by: () => `update notice set closes_on = '2027-01-01'`,
  },
  certificate_with_open_objection: {
    tables: ['objection'],
    by: () => `insert into objection (notice_item_id, application_id, receipt, ground, text, objector, at)
      select id, application_id, 'r', 'facts', '', '', '2026-11-25' from notice_item where ${ours(() => issued)}`,
  },
  status_from_history: {
    tables: ['certificate'],
    by: () => `update certificate set status = 'revoked' where ${ours(() => issued)}`,
  },
  issue_intent_open: {
    tables: [],
    by: () => `insert into issue_intent (application_id, number, at) values ('${open.id}', 'n', now())`,
  },
  score_readable_before_opening: {
    tables: ['score_sheet'],
    by: () => `update score_sheet set opened_at = null, pillar_points = null where ${ours(() => open)}`,
  },
  sealed_without_seal: {
    tables: ['score_sheet'],
    by: () => `update score_sheet set seal = null where ${ours(() => open)}`,
  },
  snapshot_hash: {
    tables: ['snapshot'],
    by: () => `update snapshot set canonical = canonical || ' ' where ${ours(() => open)}`,
  },
  submitted_without_snapshot: {
    tables: ['snapshot'],
    by: () => `delete from snapshot where ${ours(() => open)}`,
  },
  two_open_corrections: {
    tables: [],
    by: () => `insert into correction (application_id, round, opened_at, opened_by)
      select '${open.id}', n, now(), '${cast.officer.id}' from generate_series(1, 2) n`,
  },
  correction_and_stage: {
    tables: [],
    by: () => `insert into correction (application_id, round, opened_at, opened_by)
      values ('${open.id}', 1, now(), '${cast.officer.id}')`,
  },
  audit_chain: { tables: ['audit_log'], by: () => `update audit_log set reason = '改过' where seq = 1` },
}

describe('the invariants', () => {
  it('hold here, and each of them is put to the test', async () => {
    expect(await checkInvariants(database().orm)).toEqual([])
    const source = readFileSync(fileURLToPath(new URL('invariants.ts', import.meta.url)), 'utf8')
    const rules = [...source.matchAll(/select '(\w+)'/g)].map(found => found[1])
    expect(Object.keys(BREAKS).sort()).toEqual(rules.sort())
  })

  it.each(Object.entries(BREAKS))('%s is noticed', async (rule, { tables, by }) => {
    const client = await owner.pool.connect()
    try {
      await client.query('begin')
      for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
      await client.query(by())
      const found = await checkInvariants(onClient(client))
      expect(found.map(broken => broken.rule)).toContain(rule)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
