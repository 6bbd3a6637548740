import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { changeCertificateStatus } from '@/services/certificate/change-status'
import { database } from '@/services/database'
import { env } from '@/services/env'
import { measurePace } from '@/services/forecast/measure-pace'
import { checkInvariants } from '@/services/invariants'
import { storeCertificate } from '@/services/jobs/tasks/store-certificate'
import { clearQueue } from '@/services/seed/clear-queue'
import { growBrands } from '@/services/seed/grow-brands'
import { growCases } from '@/services/seed/grow-cases'
import { growChairs, growExperts, growOfficers, growTies } from '@/services/seed/grow-people'
import { insertPersonas, insertTie } from '@/services/seed/insert'
import { isEmptyWorld, lookAtCertificate, lookAtCertificateIds } from '@/services/seed/look'
import { as, must } from './acting'
import type { Walked } from './apply'
import { calibrateExperts } from './calibrate'
import { WorldClock } from './day'
import { type Firm, plantFirm } from './enterprises'
import { type People, plantMember, plantStaff } from './people'
import { type Planned, planWorld } from './plan'
import { plantRenewal } from './renewal'
import { plantSchemes } from './scheme'
import { plantSurveillance } from './surveillance'
import { plantVault } from './vault'
import { type Turn, walk } from './walk'

/** How much world: a first planting by size, or growth of one that stands. */
export type World = {
  size?: 'demo' | 'small'
  cases?: number
  sheets?: number
  experts?: number
  brands?: number
}

const changeLater = async (
  walked: Walked,
  planned: Planned,
  people: People,
  clock: WorldClock,
): Promise<void> => {
  const officer = people.staff.get('officer2')
  if (!officer || !planned.later) return
  const row = await lookAtCertificate(walked.id)
  const to = planned.later === 'restored' ? 'suspended' : planned.later
  clock.pass(25)
  if (clock.isPast()) return
  const change = (version: number, next: 'valid' | 'suspended' | 'revoked' | 'cancelled', reason: string) =>
    must(
      'certificate status',
      changeCertificateStatus(as(officer, clock), {
        number: row.number,
        version,
        to: next,
        reason,
        basis: '认定方案第九节（演示）',
      }),
    )
  const reasons = {
    suspended: '年度监督发现型式试验报告过期，限期补交期间暂停。',
    revoked: '监督抽查不合格且逾期未整改，按方案撤销认定。',
    cancelled: '企业停止生产该产品，申请注销认定。',
  }
  await change(row.version, to, reasons[to])
  if (planned.later !== 'restored') return
  clock.pass(20)
  if (!clock.isPast()) await change(row.version + 1, 'valid', '型式试验报告已补交并核对，恢复认定。')
}

/** One expert worked for the first firm until lately: the draw has somebody to pass over. */
const plantTie = async (people: People, firm: Firm, present: Date): Promise<void> => {
  const expert = people.staff.get('expert15')
  if (!expert) throw new Error('no expert to tie')
  await insertTie({
    personId: expert.actor.personId,
    kind: 'past_employer',
    creditCode: firm.creditCode,
    organisation: firm.name.enterpriseZh,
    until: shanghaiDate(present),
    addedAt: new Date('2024-01-02T01:00:00Z'),
  })
}

const plantOne = async (
  planned: Planned,
  people: People,
  firms: Map<number, Promise<Firm>>,
  present: Date,
): Promise<Turn | null> => {
  const clock = new WorldClock(planned.start, present)
  const name = SAMPLE_NAMES[planned.firm]
  const product = SAMPLE_NAMES[planned.product]
  if (!name || !product) throw new Error('out of names')
  const account = planned.firm === 0 ? 'firm1' : planned.firm === 1 ? 'firm2' : null
  const known =
    firms.get(planned.firm) ??
    plantFirm(people, clock.now(), name, planned.firm, account).then(async firm => {
      // Before its first draw, so that nobody scores whom the register knows to be tied.
      if (planned.firm === 0) await plantTie(people, firm, present)
      return firm
    })
  firms.set(planned.firm, known)
  const { seed, rest, level, isCareless = false } = planned
  const { walked, turn } = await walk(
    { firm: await known, rest, clock, seed, level, product, isCareless },
    people,
  )
  return (
    turn && {
      ...turn,
      goOn: async () => {
        await turn.goOn()
        if (planned.later) await changeLater(walked, planned, people, clock)
        if (planned.isRenewing) await plantRenewal(walked, present)
      },
    }
  )
}

const inPairs = async <T>(
  list: readonly T[],
  deed: (one: T) => Promise<void>,
  said: (done: number) => void = () => {},
): Promise<void> => {
  let next = 0
  const work = async () => {
    for (let one = list[next++]; one !== undefined; one = list[next++]) {
      await deed(one)
      said(next)
    }
  }
  await Promise.all([work(), work()])
}

/** Who can be signed in to by one click, the walk's own people first. */
const savePersonas = async (people: People): Promise<void> => {
  const order = [
    'owner',
    'editor',
    'signer',
    'viewer',
    'officer',
    'district',
    'expert',
    'inspector',
    'chair',
    'committee',
    'admin',
    'auditor',
  ]
  const list = [...people.all].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  const personas = list.map(({ email, role, name, note }) => ({ email, role, name, note }))
  await insertPersonas(personas, new Date())
  const accounts = list.map(p => ({
    role: p.role,
    name: p.name,
    note: p.note,
    email: p.email,
    password: p.password,
    totp: p.totpSecret,
  }))
  await writeFile(join(env().dataDir, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  })
}

/** Certificates are typeset by a job; while planting there is no worker, so they are made here. */
const printCertificates = async (): Promise<void> => {
  for (const certificateId of await lookAtCertificateIds()) await storeCertificate({ certificateId })
}

/** Firms whose vault holds more than what their applications left there, those of the personas first. */
const VAULTS = [0, 1, 2, 3]

const plantVaults = async (firms: Map<number, Promise<Firm>>, present: Date): Promise<void> => {
  const began = Date.now()
  for (const serial of VAULTS) {
    const firm = await firms.get(serial)
    const product = SAMPLE_NAMES[(serial + 7) % SAMPLE_NAMES.length]
    if (firm && product) await plantVault(firm, product, 900 + serial, present)
  }
  console.log(`  vaults filled in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

const plantFirst = async (size: 'demo' | 'small'): Promise<void> => {
  const present = new Date()
  const today = shanghaiDate(present)
  const began = Date.now()
  await plantSchemes()
  const people = await plantStaff(new Date('2024-01-02T01:00:00Z'), today)
  const experts = people.all.filter(each => each.role === 'expert')
  for (const day of ['2024-01-08', '2026-01-05'])
    await calibrateExperts(experts, new WorldClock(asDate(day), present))
  const plan = planWorld(today, size)
  const firms = new Map<number, Promise<Firm>>()
  const turns: Turn[] = []
  await inPairs(
    plan,
    async planned => {
      const turn = await plantOne(planned, people, firms, present)
      if (turn) turns.push(turn)
    },
    done => {
      if (done % 10 === 0) console.log(`  ${Math.min(done, plan.length)} of ${plan.length} cases walked`)
    },
  )
  turns.sort((a, b) => a.on.localeCompare(b.on))
  for (const turn of turns) await turn.publish()
  await inPairs(turns, turn => turn.goOn())
  await plantVaults(firms, present)
  const first = await firms.get(0)
  if (!first) throw new Error('the first firm was not planted')
  await plantMember(people, present, first.id, 'viewer', {
    key: 'firm1-viewer',
    note: `${first.name.enterpriseZh}查看人`,
  })
  await plantSurveillance(people, present)
  await printCertificates()
  await measurePace()
  await clearQueue()
  await savePersonas(people)
  const broken = await checkInvariants(database().orm)
  if (broken.length > 0) throw new Error(`invariants broken: ${JSON.stringify(broken.slice(0, 5))}`)
  console.log(
    `  ${plan.length} cases, ${people.count} people in ${Math.round((Date.now() - began) / 1000)} s`,
  )
}

/** Plants the demonstration the first time, or grows a load world on top of one that stands. */
export const plant = async (world: World): Promise<void> => {
  const db = database().orm
  if (await isEmptyWorld()) await plantFirst(world.size ?? 'demo')
  const began = Date.now()
  if (world.experts) await growExperts(db, world.experts)
  if (world.cases) await growOfficers(db)
  if (world.cases) await growCases(db, world.cases, world.sheets ?? 0)
  if (world.experts) await growTies(db)
  if (world.cases) await growChairs(db)
  if (world.cases) await measurePace()
  if (world.brands) await growBrands(db, new Date(), world.brands)
  if (world.cases || world.brands) console.log(`  grown in ${Math.round((Date.now() - began) / 1000)} s`)
}
