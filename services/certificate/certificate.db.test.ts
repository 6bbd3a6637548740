import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { recusal } from '@/db/schema/review'
import { closeDatabase, database } from '../database'
import { releaseFeedback } from '../feedback/release'
import { checkInvariants } from '../invariants'
import { AFTER_NOTICE, addNoticed, appoint, at, type Cast, type HeldCase, move } from '../testing/decided'
import { because } from '../testing/review'
import { addVeto } from '../veto/add'
import { liftVeto } from '../veto/lift'
import { changeCertificateStatus } from './change-status'
import { viewOfficeCertificate } from './view-certificate'
import { viewOfficeCertificates } from './view-certificates'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

let later = 0
/** The officer, each time a moment later. */
const officer = () => at(cast.officer, new Date(AFTER_NOTICE.getTime() + 1000 * later++))
const ALL = { q: '', page: 1, status: [] }

const certified = async (): Promise<HeldCase> => {
  const held = await addNoticed(cast)
  expect(because(await move(officer(), held, 'certify'))).toBe('ok')
  return held
}

const issued = async () => {
  const held = await certified()
  expect(because(await move(officer(), held, 'issue'))).toBe('ok')
  const [row] = await database().orm.select().from(certificate).where(eq(certificate.applicationId, held.id))
  if (!row) throw new Error('no certificate')
  return { held, row }
}

const change =
  (ctx = officer()) =>
  (number: string, version: number, to: 'valid' | 'suspended' | 'revoked' | 'cancelled') =>
    changeCertificateStatus(ctx, {
      number,
      version,
      to,
      reason: '监督抽查发现一批次不合格，整改期间暂停',
      basis: '认定方案第9条',
    })

describe('issuing', () => {
  it('waits in the list with its conditions, is issued once, and then stands in the register', async () => {
    const held = await certified()
    const before = await viewOfficeCertificates(officer(), ALL)
    const waiting = before.ok ? before.value.awaiting.find(row => row.id === held.id) : undefined
    expect(waiting?.issue).toMatchObject({ isAllowed: true })
    expect(waiting?.issue.conditions.map(c => c.guard)).toEqual([
      'not_yet_issued',
      'no_veto',
      'glyphs_covered',
    ])
    const both = await Promise.all([
      move(officer(), held, 'issue'),
      move(at(cast.otherOfficer, AFTER_NOTICE), held, 'issue'),
    ])
    expect(both.map(o => (o.ok ? 'ok' : o.because.code)).sort()).toEqual(['ok', 'stale'])
    expect(because(await move(officer(), held, 'issue'))).toBe('blocked')
    const after = await viewOfficeCertificates(officer(), ALL)
    expect(after.ok && after.value.awaiting.some(row => row.id === held.id)).toBe(false)
    expect(
      await database().orm.select().from(certificate).where(eq(certificate.applicationId, held.id)),
    ).toHaveLength(1)
  })

  it('is held by a veto that comes between certifying and issuing', async () => {
    const held = await certified()
    const veto = await addVeto(officer(), {
      applicationId: held.id,
      list: 'penalty',
      source: '国家企业信用信息公示系统',
      decisionNumber: '渝市监罚〔2026〕18号',
      legalBasis: '《产品质量法》第五十条',
      decidedOn: '2026-08-01',
      expiresOn: '2027-08-01',
    })
    if (!veto.ok) throw new Error(veto.because.code)
    expect(because(await move(officer(), held, 'issue'))).toBe('blocked')
    const repair = {
      applicationId: held.id,
      vetoId: veto.value.id,
      repairedOn: '2026-11-30',
      reason: '处罚已履行，信用修复完成',
    }
    expect(because(await liftVeto(officer(), repair))).toBe('ok')
    expect(because(await move(officer(), held, 'issue'))).toBe('ok')
  })

  it('is an officer’s alone, and nobody else sees the office’s register', async () => {
    const held = await certified()
    expect(because(await move(at(cast.chair, AFTER_NOTICE), held, 'issue'))).toBe('forbidden')
    expect(because(await viewOfficeCertificates(at(cast.chair, AFTER_NOTICE), ALL))).toBe('missing')
  })
})

describe('the states of a certificate', () => {
  it('go where the machine leads, each change with reason and basis in the history', async () => {
    const { row } = await issued()
    const applicationId = row.applicationId ?? ''
    const set = (number: string, version: number, to: 'valid' | 'suspended' | 'revoked') =>
      change()(number, version, to)
    expect(await set(row.number, 1, 'suspended')).toMatchObject({ ok: true, value: { version: 2 } })
    expect(because(await set(row.number, 1, 'revoked'))).toBe('stale')
    expect(because(await set(row.number, 2, 'suspended'))).toBe('blocked:wrong_stage')
    expect(await set(row.number, 2, 'valid')).toMatchObject({ ok: true })
    expect(await set(row.number, 3, 'revoked')).toMatchObject({ ok: true })
    expect(because(await set(row.number, 4, 'valid'))).toBe('blocked:wrong_stage')
    const view = await viewOfficeCertificate(officer(), row.number)
    expect(view).toMatchObject({ ok: true, value: { status: 'revoked', moves: [] } })
    expect(view.ok && view.value.history.map(h => [h.status, h.by])).toEqual([
      ['valid', cast.officer.name],
      ['suspended', cast.officer.name],
      ['valid', cast.officer.name],
      ['revoked', cast.officer.name],
    ])
    expect(view).toMatchObject({ value: { feedbackReleasedAt: null, feedbackDue: expect.any(String) } })
    await releaseFeedback(officer(), { applicationId, version: 1, note: '', comments: {} })
    expect(await viewOfficeCertificate(officer(), row.number)).toMatchObject({
      value: { feedbackReleasedAt: expect.any(String), feedbackDue: null },
    })
  })

  it('suspending and revoking at once leaves one change', async () => {
    const { row } = await issued()
    const both = await Promise.all([change()(row.number, 1, 'suspended'), change()(row.number, 1, 'revoked')])
    expect(both.map(o => (o.ok ? 'ok' : o.because.code)).sort()).toEqual(['ok', 'stale'])
    const history = await database()
      .orm.select()
      .from(certificateStatus)
      .where(eq(certificateStatus.certificateId, row.id))
    expect(history).toHaveLength(2)
  })

  it('are not for the chair, for an officer with a tie, nor for what does not exist', async () => {
    const { held, row } = await issued()
    expect(because(await change(at(cast.chair, AFTER_NOTICE))(row.number, 1, 'suspended'))).toBe('forbidden')
    expect(because(await change()('CQZZ-2026-C34-000000-00-X', 1, 'suspended'))).toBe('missing')
    const tied = cast.otherOfficer
    await database()
      .orm.insert(recusal)
      .values({ personId: tied.id, enterpriseId: held.enterpriseId, ground: '亲属任职', at: tied.ctx.now })
    expect(because(await change(at(tied, AFTER_NOTICE))(row.number, 1, 'suspended'))).toBe('missing')
    expect(because(await viewOfficeCertificate(at(tied, AFTER_NOTICE), row.number))).toBe('missing')
    expect(because(await viewOfficeCertificate(at(cast.chair, AFTER_NOTICE), row.number))).toBe('missing')
    expect(because(await viewOfficeCertificate(officer(), 'no-such-number'))).toBe('missing')
  })
})
