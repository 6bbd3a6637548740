import type { z } from 'zod'
import { asksSecret } from '@/domain/account/secret-fields'
import { type Outcome, refuse } from '@/domain/outcome'
import { type ActionName, POLICY } from '@/domain/policy/table'
import { mayKnock } from '@/domain/policy/types'
import type { Ctx } from '@/services/context'
import { keyedHash } from '@/services/crypto'
import { log } from '@/services/log'
import { countHits, type Limit } from '@/services/rate-limit'
import { recordRefusal } from '@/services/security-log'

/** A door: an input schema and the service behind it. Every action of the product is one. */
export type Door<S extends z.ZodType = z.ZodType, T = unknown> = {
  schema: S
  service: (ctx: Ctx, input: z.output<S>) => Promise<Outcome<T>>
  /** Limits besides the general one, for doors that cost or reveal something. */
  limits?: (ctx: Ctx, input: z.output<S>) => Limit[]
}

/** Declares a door with its types kept. */
export const door = <S extends z.ZodType, T>(
  schema: S,
  service: (ctx: Ctx, input: z.output<S>) => Promise<Outcome<T>>,
  limits?: (ctx: Ctx, input: z.output<S>) => Limit[],
): Door<S, T> => (limits ? { schema, service, limits } : { schema, service })

/** Problem code per field: the first message of each path. */
export const fieldProblems = (error: z.ZodError): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.')
    fields[path] ??= issue.code === 'custom' || /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
  }
  return fields
}

const GENERAL: Record<'person' | 'public', Omit<Limit, 'key'>> = {
  person: { max: 300, seconds: 60 },
  public: { max: 60, seconds: 60 },
}

/** The input without what proves the person, which is kept nowhere and may be another one in a repeat. */
const withoutProof = (input: unknown): unknown =>
  typeof input === 'object' && input !== null ? { ...input, proof: undefined } : input

/**
 * What tells a repeat from a new request. The fingerprint is keyed, so that nobody with the table alone can try out
 * what was typed; a form that asks for a secret leaves none, and its repeats are told by the secret being spent.
 */
const markOf = (action: ActionName, schema: z.ZodType, input: unknown, key: string): Ctx['idempotency'] =>
  asksSecret(schema)
    ? undefined
    : {
        action,
        key: key.slice(0, 100),
        fingerprint: keyedHash('idempotency', JSON.stringify(withoutProof(input))),
      }

/** Turns a request away before its door because of where it comes from, with the line in the log of every refusal. */
export const turnAway = async (
  ctx: Ctx,
  action: string,
  reason: 'origin' | 'identity_changed',
): Promise<Outcome<never>> => {
  const outcome = refuse('forbidden', { reason })
  await recordRefusal(ctx, action, outcome)
  return outcome
}

/**
 * The one way through a door: policy, rate limit, strict parse, service, refusal log. Faults are logged with the
 * request id and rethrown for the error page.
 */
export const passThrough = async <S extends z.ZodType, T>(
  name: ActionName,
  target: Door<S, T>,
  ctx: Ctx,
  raw: unknown,
  idempotencyKey?: string,
): Promise<Outcome<T>> => {
  const refused = async (outcome: Outcome<never>): Promise<Outcome<T>> => {
    await recordRefusal(ctx, name, outcome)
    return outcome
  }
  if (!mayKnock(ctx.actor, POLICY[name]))
    return refused(refuse(ctx.actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden'))
  const who = ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.address
  const general = GENERAL[ctx.actor.kind === 'person' ? 'person' : 'public']
  const parsed = target.schema.safeParse(raw)
  const limits = [{ key: `act|${who}`, ...general }]
  if (parsed.success && target.limits) limits.push(...target.limits(ctx, parsed.data))
  const counted = await countHits(ctx, limits)
  if (!counted.ok) return refused(counted)
  if (!parsed.success) return refused(refuse('invalid', { fields: fieldProblems(parsed.error) }))
  const idempotency = idempotencyKey ? markOf(name, target.schema, parsed.data, idempotencyKey) : undefined
  try {
    const outcome = await target.service({ ...ctx, reading: undefined, idempotency }, parsed.data)
    return outcome.ok ? outcome : refused(outcome)
  } catch (error) {
    log().error({ requestId: ctx.requestId, action: name, err: error }, 'action failed')
    throw error
  }
}
