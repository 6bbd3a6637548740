import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { person } from '@/db/schema/people'
import { passwordProblem } from '@/domain/account/password'
import type { Register } from '@/domain/account/register'
import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { keyedHash } from '../crypto'
import { env } from '../env'
import { countHits } from '../rate-limit'
import { databaseProblem, withTx } from '../tx'
import { sendLetter } from './mail'
import { type Applicant, type OpenedAccount, openAccount } from './open-account'
import { hashPassword } from './password-hash'
import { keepRegistration } from './registration'
import { TOKEN_HOURS } from './token'

type Input = z.output<typeof Register>
/** An account opened at once, or a mail on its way, of which the answer says nothing more. */
export type Registered = OpenedAccount | { sessionId: null; isWaiting: false }

const judge = (ctx: Ctx, input: Input): Outcome<null> => {
  if (!areasOn(shanghaiDate(ctx.now)).some(area => area.id === input.areaId))
    return refuse('invalid', { fields: { areaId: 'area' } })
  const names = [input.name, input.enterpriseName, input.email, input.email.split('@')[0] ?? '']
  const problem = passwordProblem(input.password, { isStaff: false, names })
  return problem ? refuse('invalid', { fields: { password: problem } }) : done(null)
}

const openAtOnce = async (ctx: Ctx, applicant: Applicant): Promise<Outcome<Registered>> => {
  try {
    return await withTx(ctx, tx => openAccount(tx, ctx, applicant))
  } catch (error) {
    if (databaseProblem(error).constraint === 'person_email_key')
      return refuse('invalid', { fields: { email: 'email_taken' } })
    throw error
  }
}

const byMail = async (
  ctx: Ctx,
  applicant: Applicant,
  to: string | undefined,
): Promise<Outcome<Registered>> => {
  const sent = done({ sessionId: null, isWaiting: false } as const)
  const key = `register-mail|${keyedHash('register', applicant.email)}`
  // Nobody's mailbox is filled by registering them; the answer stays the same.
  if (!(await countHits(ctx, [{ key, max: 3, seconds: 3600 }])).ok) return sent
  return withTx(ctx, async tx => {
    const [known] = await tx.db
      .select()
      .from(person)
      .where(eq(sql`lower(${person.email})`, applicant.email))
    if (!known) {
      const made = await keepRegistration(tx, ctx, applicant)
      await sendLetter(
        tx,
        { email: applicant.email, locale: ctx.locale },
        {
          key: `account:register:${made.id}`,
          template: 'account_register',
          params: {
            name: applicant.name,
            enterprise: applicant.enterpriseName,
            hours: String(TOKEN_HOURS.registration),
            path: paths.registerConfirm(made.text, to),
          },
        },
      )
    } else if (known.status === 'active')
      await sendLetter(tx, known, {
        key: `account:known:${known.id}:${ctx.requestId}`,
        template: 'account_known',
        params: { name: known.name, path: paths.signIn(to) },
      })
    tx.audit({ action: 'request-registration', target: 'person' })
    return sent
  })
}

/**
 * Registers an enterprise by its unified social credit code, with the person as its owner. A code that already has
 * an account makes an account without any rights: its owners are told and may invite the person, who learns nothing
 * of the enterprise. Where mail reaches people the account opens with the link sent to the address, and an address
 * that has an account gets the same answer: its holder is told by mail instead. Without mail (a demonstration) the
 * account opens at once, so that such an address has to be `invalid` with `email: email_taken`.
 */
export const register = async (asked: Ctx, input: Input): Promise<Outcome<Registered>> => {
  const ctx = { ...asked, idempotency: undefined }
  const counted = await countHits(ctx, [{ key: `register|${ctx.address}`, max: 20, seconds: 3600 }])
  if (!counted.ok) return counted
  const judged = judge(ctx, input)
  if (!judged.ok) return judged
  const { password, agree: _, to, ...rest } = input
  const applicant = { ...rest, passwordHash: await hashPassword(password) }
  return env().smtpUrl ? byMail(ctx, applicant, to) : openAtOnce(ctx, applicant)
}
