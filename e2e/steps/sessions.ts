import { encode } from 'next-auth/jwt'
import { done } from '@/domain/outcome'
import { currentTime } from '@/services/clock'
import { env } from '@/services/env'
import { ABSOLUTE_HOURS } from '@/services/session/lifetimes'
import { asPerson, startSession } from '@/services/session/start'
import { withTx } from '@/services/tx'
import { stranger, type Visitor } from './http'

/** Signs a person in without a browser, second factor given: the same session row and token that the door makes. */
export const signedIn = async (person: { id: string; name: string }): Promise<Visitor> => {
  const visitor = stranger()
  const ctx = asPerson(
    {
      now: await currentTime(),
      actor: { kind: 'anonymous' },
      requestId: 'walk',
      address: visitor.address,
      userAgent: 'walk',
      locale: 'zh-CN',
    },
    person,
  )
  const opened = await withTx(ctx, async tx =>
    done(await startSession(tx, ctx, person.id, { state: 'active', strongAt: ctx.now })),
  )
  if (!opened.ok) throw new Error(`no session: ${opened.because.code}`)
  const token = await encode({
    token: { sid: opened.value },
    secret: env().secret,
    maxAge: ABSOLUTE_HOURS * 3600,
  })
  return { ...visitor, cookie: `next-auth.session-token=${token}` }
}
