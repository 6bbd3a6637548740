import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { certificate } from '@/db/schema/certificate'
import { auditLog } from '@/db/schema/log'
import { person } from '@/db/schema/people'
import type { Outcome } from '@/domain/outcome'
import type { StaffRole } from '@/domain/people/roles'
import type { TransitionName } from '@/domain/workflow/types'
import { codeAt, newTotpSecret, sealTotp, stepOf } from '../account/totp'
import { moveCase } from '../case/move'
import { changeCertificateStatus } from '../certificate/change-status'
import type { Ctx } from '../context'
import { database } from '../database'
import { castVote } from '../decision/cast-vote'
import { AFTER_NOTICE, addCaseIn, addNoticed, appoint, at, type Cast, move } from '../testing/decided'
import { must, refusedAs } from '../testing/drafts'
import { actingAs, PASSWORD } from '../testing/people'
import { addStaff, REVIEW_NOW } from '../testing/review'
import { STRONG_MINUTES } from './lifetimes'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})

/** A deed on a target of its own; `behind` is how far the version the person read lies behind. */
type Deed = (ctx: Ctx, proof?: string, behind?: number) => Promise<Outcome<unknown>>
type Kind = { role: StaffRole; now: Date; action: string; prepare: () => Promise<Deed> }

const moving = (id: string, name: TransitionName): Deed => {
  return async (ctx, proof, behind = 0) => {
    const [row] = await database().orm.select().from(application).where(eq(application.id, id))
    const version = (row?.version ?? 0) - behind
    return moveCase(ctx, { applicationId: id, name, version, ...(proof ? { proof } : {}) })
  }
}

const certified = async () => {
  const held = await addNoticed(cast)
  await must(move(at(cast.officer, AFTER_NOTICE), held, 'certify'))
  return held
}

const voting = async (): Promise<Deed> => {
  const held = await addCaseIn('deliberation', cast)
  return (ctx, proof) =>
    castVote(ctx, { applicationId: held.id, choice: 'certify', reason: '', ...(proof ? { proof } : {}) })
}

const KINDS: Record<string, Kind> = {
  certifying: {
    role: 'officer',
    now: AFTER_NOTICE,
    action: 'certify',
    prepare: async () => moving((await addNoticed(cast)).id, 'certify'),
  },
  issuing: {
    role: 'officer',
    now: AFTER_NOTICE,
    action: 'issue',
    prepare: async () => moving((await certified()).id, 'issue'),
  },
  'the status of a certificate': {
    role: 'officer',
    now: AFTER_NOTICE,
    action: 'change_certificate_status',
    prepare: async () => {
      const held = await certified()
      await must(move(at(cast.officer, AFTER_NOTICE), held, 'issue'))
      const [row] = await database()
        .orm.select()
        .from(certificate)
        .where(eq(certificate.applicationId, held.id))
      return (ctx, proof, behind = 0) =>
        changeCertificateStatus(ctx, {
          number: row?.number ?? '',
          version: (row?.version ?? 0) - behind,
          to: 'suspended',
          reason: '监督抽查发现一批次不合格，整改期间暂停',
          basis: '认定方案第9条',
          ...(proof ? { proof } : {}),
        })
    },
  },
  voting: { role: 'committee', now: REVIEW_NOW, action: 'cast_vote', prepare: () => voting() },
}

let turn = 0
const nextOf = <T>(list: readonly T[]): T => {
  const one = list[turn++ % list.length]
  if (one === undefined) throw new Error('empty')
  return one
}

/** A member of staff with an authenticator, whose session began with a second factor so many minutes ago. */
const member = async (role: StaffRole, now: Date, minutesAgo: number) => {
  // A new member of the committee would raise the quorum of every case to come.
  const who = role === 'committee' ? nextOf(cast.committee) : await addStaff(role)
  const secret = newTotpSecret()
  await database()
    .orm.update(person)
    .set({ totpSecret: sealTotp(secret), totpLastStep: null })
    .where(eq(person.id, who.id))
  const strongAt = new Date(now.getTime() - minutesAgo * 60_000)
  const ctx = await actingAs({ id: who.id, name: who.name, roles: [role] }, { strongAt, now })
  return { ctx, code: codeAt(secret, stepOf(now)) }
}

const entryOf = async (ctx: Ctx, action: string) => {
  const rows = await database().orm.select().from(auditLog).where(eq(auditLog.requestId, ctx.requestId))
  return rows.filter(row => row.outcome === 'done' && row.action === action)
}

describe.each(Object.entries(KINDS))('%s (SE-19)', (_, { role, now, action, prepare }) => {
  const due = () => member(role, now, STRONG_MINUTES + 1)

  it('is refused without a proof when one is due, with a password, and with somebody else’s code', async () => {
    const [deed, me, other] = [await prepare(), await due(), await due()]
    expect(await refusedAs(deed(me.ctx))).toBe('second_factor:proof_code')
    expect(await refusedAs(deed(me.ctx, PASSWORD))).toBe('invalid:proof_code')
    expect(await refusedAs(deed(me.ctx, other.code))).toBe('invalid:proof_code')
    expect(await entryOf(me.ctx, action)).toEqual([])
    // The code shown for somebody else was not spent for its owner.
    await must(deed(other.ctx, other.code))
  })

  it('takes a code once: not for the next deed, though the session is the same', async () => {
    const [first, second, me] = [await prepare(), await prepare(), await due()]
    await must(first(me.ctx, me.code))
    const entries = await entryOf(me.ctx, action)
    expect(entries).toMatchObject([
      { data: { factor: 'second_factor', assertion: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ])
    expect(await refusedAs(second(me.ctx, me.code))).toBe('invalid:proof_code')
    expect(await refusedAs(second(me.ctx))).toBe('second_factor:proof_code')
  })

  it('asks for nothing more while the second factor is fresh, and says so in the log', async () => {
    const [deed, me] = [await prepare(), await member(role, now, STRONG_MINUTES - 1)]
    await must(deed(me.ctx))
    expect(await entryOf(me.ctx, action)).toMatchObject([{ data: { factor: 'recent_second_factor' } }])
  })
})

describe.each(Object.entries(KINDS).filter(([name]) => name !== 'voting'))(
  '%s over something that has changed since it was read',
  (_, { role, now, action, prepare }) => {
    it('is refused, and the code is not spent', async () => {
      const [deed, me] = [await prepare(), await member(role, now, STRONG_MINUTES + 1)]
      expect(await refusedAs(deed(me.ctx, me.code, 1))).toBe('stale')
      expect(await entryOf(me.ctx, action)).toEqual([])
      await must(deed(me.ctx, me.code))
    })
  },
)

describe('what the log asserts', () => {
  it('holds for one target only: the same vote of the same person over another case is another assertion', async () => {
    const me = await member('committee', REVIEW_NOW, 1)
    for (const deed of [await voting(), await voting()]) await must(deed(me.ctx))
    const said = (await entryOf(me.ctx, 'cast_vote')).map(entry =>
      entry.data && typeof entry.data === 'object' ? Reflect.get(entry.data, 'assertion') : undefined,
    )
    expect(said).toHaveLength(2)
    expect(new Set(said).size).toBe(2)
  })
})
