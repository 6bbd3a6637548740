import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterpriseTie } from '@/db/schema/conflict'
import { enterprise } from '@/db/schema/enterprise'
import { expertTie } from '@/db/schema/expert'
import {
  type ConflictFacts,
  ENTERPRISE_TIES,
  type EnterpriseFact,
  type EnterpriseTieFact,
  EXPERT_TIES,
  type ExpertFact,
  type ExpertTieFact,
} from '@/domain/conflict/facts'
import { pathsTo } from '@/domain/conflict/find'
import { buildGraph } from '@/domain/conflict/graph'
import { factsText, PATHS_KEPT } from '@/domain/conflict/path'
import { closeDatabase, database } from '../database'
import { addStaff, REVIEW_NOW, type Somebody } from '../testing/review'
import { hitsOn } from './hits'

const NAMES = [
  '甲集团有限公司',
  '甲集团 有限公司',
  '乙检测中心',
  '丙材料厂',
  '丁股份有限公司',
  '戊控股',
  '己研究院',
  '何立',
]
const CODES = Array.from({ length: 9 }, (_, i) => `9150000000000000${i}X`)
const db = () => database().orm

const experts: Somebody[] = []
let someone: Somebody
beforeAll(async () => {
  someone = await addStaff('officer')
  for (let i = 0; i < 8; i++) experts.push(await addStaff('expert'))
})
afterAll(closeDatabase)

/** The whole register in one graph, without an index. */
const wholeRegister = async (): Promise<ConflictFacts> => ({
  enterprises: (
    await db().execute<EnterpriseFact>(
      sql`select id, credit_code as "creditCode", name, legal_representative as "legalRepresentative" from enterprise`,
    )
  ).rows,
  enterpriseTies: (
    await db().execute<EnterpriseTieFact>(
      sql`select enterprise_id as "enterpriseId", kind, name, credit_code as "creditCode" from enterprise_tie where removed_at is null`,
    )
  ).rows,
  experts: (
    await db().execute<ExpertFact>(
      sql`select p.id as "personId", p.name, e.employer, e.employer_code as "employerCode"
        from expert_profile e join person p on p.id = e.person_id`,
    )
  ).rows,
  expertTies: (
    await db().execute<ExpertTieFact>(
      sql`select person_id as "personId", kind, organisation, credit_code as "creditCode", until from expert_tie where removed_at is null`,
    )
  ).rows,
})

const plant = async (seed: number): Promise<string[]> => {
  const pick = <T>(list: readonly T[], n: number): T =>
    fc.sample(fc.constantFrom(...list), { numRuns: 1, seed: seed * 1000 + n })[0] as T
  const made = await db()
    .insert(enterprise)
    .values(
      Array.from({ length: 6 }, (_, i) => ({
        creditCode: `${CODES[i]}-${seed}`,
        name: `${pick(NAMES, i)}${seed}`,
        areaId: 'yubei',
        industryId: 'auto',
        address: '',
        legalRepresentative: pick([`何立${seed}`, `周宁${seed}`, ''], 50 + i),
        createdAt: REVIEW_NOW,
      })),
    )
    .returning({ id: enterprise.id })
  const ids = made.map(row => row.id)
  const code = (n: number) => (pick([true, false], n) ? `${pick(CODES, n + 1)}-${seed}` : null)
  await db()
    .insert(enterpriseTie)
    .values(
      Array.from({ length: 10 }, (_, i) => ({
        enterpriseId: pick(ids, 100 + i),
        kind: pick(ENTERPRISE_TIES, 120 + i),
        name: `${pick(NAMES, 140 + i)}${seed}`,
        creditCode: code(160 + i * 2),
        addedAt: REVIEW_NOW,
      })),
    )
    .onConflictDoNothing()
  await db()
    .insert(expertTie)
    .values(
      Array.from({ length: 8 }, (_, i) => ({
        personId: pick(experts, 200 + i).id,
        kind: pick(EXPERT_TIES, 220 + i),
        organisation: `${pick(NAMES, 240 + i)}${seed}`,
        creditCode: code(260 + i * 2),
        addedAt: REVIEW_NOW,
        removedAt: pick([null, null, REVIEW_NOW], 280 + i),
      })),
    )
  return ids
}

it('reading only what touches a case finds the very hits of the whole register', async () => {
  let hits = 0
  for (let seed = 1; seed <= 12; seed++) {
    const ids = await plant(seed)
    const graph = buildGraph(await wholeRegister(), '2026-11-23')
    for (const id of ids)
      for (const most of [1, 3, 5]) {
        const indexed = await hitsOn(db(), someone.ctx, id, most)
        const pathsOf = pathsTo(graph, id, most)
        for (const { id: personId } of experts) {
          const whole = pathsOf(personId)
          const paths = indexed.get(personId)?.paths ?? []
          expect([paths.length, paths[0]?.length]).toEqual([whole.length, whole[0]?.length])
          if (whole.length < PATHS_KEPT) expect(factsText(paths) === factsText(whole)).toBe(true)
          hits += whole.length > 0 ? 1 : 0
        }
      }
  }
  expect(hits).toBeGreaterThan(100)
}, 120_000)
