import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema/log'
import { person } from '@/db/schema/people'
import type { MemberRole, PersonActor } from '@/domain/people/roles'
import { hashPassword } from '../account/password-hash'
import { codeAt, newTotpSecret, sealTotp, stepOf } from '../account/totp'
import { saveSection } from '../application/save-section'
import { submitApplication, withdrawApplication } from '../application/sign'
import { viewCheck } from '../application/view-check'
import { latestSnapshot } from '../case/sections'
import type { Ctx } from '../context'
import { database } from '../database'
import { addComplete, addFirm, type Firm, must, refusedAs } from '../testing/drafts'
import { actingAs, PASSWORD } from '../testing/people'
import { STRONG_MINUTES } from './lifetimes'
import { limitProofs, proofNeeded } from './step-up'

const agree = 'yes' as const

/** A member of the firm with a session, signed in by password alone or strongly at some moment. */
const signedIn = async (
  firm: Firm,
  role: MemberRole,
  strongAt: Date | null,
  secret?: string,
): Promise<Ctx & { actor: PersonActor }> => {
  const { actor } = firm.people[role]
  if (actor.kind !== 'person') throw new Error('nobody')
  await database()
    .orm.update(person)
    .set({
      passwordHash: await hashPassword(PASSWORD),
      ...(secret ? { totpSecret: sealTotp(secret), totpLastStep: null } : {}),
    })
    .where(eq(person.id, actor.personId))
  const who = { id: actor.personId, name: actor.name }
  return actingAs(who, { memberships: actor.memberships, strongAt })
}

const prepared = async () => {
  const firm = await addFirm()
  const draft = await addComplete(firm)
  return { firm, id: draft.id }
}
const signature = (applicationId: string, more: { proof?: string; content?: string } = {}) => ({
  applicationId,
  version: 1,
  name: '石书遥',
  agree,
  ...more,
})
const entryOf = async (ctx: Ctx) => {
  const rows = await database().orm.select().from(auditLog).where(eq(auditLog.requestId, ctx.requestId))
  return rows.find(row => row.outcome === 'done' && row.action === 'submit')
}

describe('signing (SE-19)', () => {
  it('asks a signer with a password for it once more, and keeps what was proven over what (AU-20)', async () => {
    const { firm, id } = await prepared()
    const ctx = await signedIn(firm, 'signer', null)
    expect(await proofNeeded(ctx)).toBe('password')
    const { content } = await must(viewCheck(ctx, id))
    expect(await refusedAs(submitApplication(ctx, signature(id, { content })))).toBe(
      'second_factor:proof_password',
    )
    const wrong = await submitApplication(ctx, signature(id, { content, proof: 'not my password' }))
    expect(wrong).toMatchObject({ because: { code: 'invalid', fields: { proof: 'wrong_password' } } })
    await must(submitApplication(ctx, signature(id, { content, proof: PASSWORD })))
    const entry = await entryOf(ctx)
    const frozen = await latestSnapshot(database().orm, id)
    expect(entry).toMatchObject({
      actorId: ctx.actor.personId,
      sessionId: ctx.actor.sessionId,
      data: {
        factor: 'password',
        hash: frozen?.hash,
        scheme: expect.any(String),
        assertion: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
    expect(JSON.stringify(entry)).not.toContain(PASSWORD)
    // The proof gave the session nothing: the next deed asks again.
    const next = { applicationId: id, version: 2, reason: '企业决定调整产品后再申报' }
    expect(await refusedAs(withdrawApplication(ctx, next))).toBe('second_factor:proof_password')
  })

  it('asks for a code where a second factor is set up; each code works once, and only if the deed is done', async () => {
    const { firm, id } = await prepared()
    const secret = newTotpSecret()
    const ctx = await signedIn(firm, 'signer', null, secret)
    const code = codeAt(secret, stepOf(ctx.now))
    expect(await proofNeeded(ctx)).toBe('code')
    expect(await refusedAs(submitApplication(ctx, signature(id, { proof: PASSWORD })))).toBe(
      'invalid:proof_code',
    )
    // Refused for another reason, the code is not spent.
    expect(await refusedAs(submitApplication(ctx, { ...signature(id, { proof: code }), version: 9 }))).toBe(
      'stale',
    )
    await must(submitApplication(ctx, signature(id, { proof: code })))
    const next = { applicationId: id, version: 2, reason: '企业决定调整产品后再申报', proof: code }
    expect(await refusedAs(withdrawApplication(ctx, next))).toBe('invalid:proof_code')
  })

  it('takes a second factor given lately, and none given too long ago', async () => {
    const { firm, id } = await prepared()
    const now = firm.people.signer.now
    const old = await signedIn(firm, 'signer', new Date(now.getTime() - (STRONG_MINUTES + 1) * 60_000))
    expect(await refusedAs(submitApplication(old, signature(id)))).toBe('second_factor:proof_password')
    const recent = await signedIn(firm, 'signer', new Date(now.getTime() - (STRONG_MINUTES - 1) * 60_000))
    expect(await proofNeeded(recent)).toBeNull()
    await must(submitApplication(recent, signature(id)))
    expect((await entryOf(recent))?.data).toMatchObject({ factor: 'recent_second_factor' })
  })

  it('binds to what was shown: an answer changed since is refused as unread', async () => {
    const { firm, id } = await prepared()
    const ctx = await signedIn(firm, 'signer', firm.people.signer.now)
    const { content } = await must(viewCheck(ctx, id))
    const change = { applicationId: id, section: 'product' as const, patch: { productNameEn: 'Changed' } }
    const first = await saveSection(firm.people.editor, { ...change, version: 0 })
    await must(
      saveSection(firm.people.editor, {
        ...change,
        version: first.ok ? 0 : (first.because.current?.version ?? 0),
      }),
    )
    expect(await refusedAs(submitApplication(ctx, signature(id, { content })))).toBe('stale:content_changed')
    const again = await must(viewCheck(ctx, id))
    await must(submitApplication(ctx, signature(id, { content: again.content })))
  })

  it('counts attempts to prove oneself, and nothing else', async () => {
    const firm = await addFirm()
    const ctx = await signedIn(firm, 'owner', null)
    expect(limitProofs(ctx, {})).toEqual([])
    expect(limitProofs(ctx, { proof: 'x' })).toMatchObject([{ max: 10, seconds: 900 }])
  })
})
