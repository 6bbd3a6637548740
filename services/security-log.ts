import type { Outcome } from '@/domain/outcome'
import { appendAudit, auditRow } from './audit'
import type { Ctx } from './context'
import { database } from './database'

const LOGGED = new Set([
  'unauthenticated',
  'second_factor',
  'missing',
  'forbidden',
  'blocked',
  'stale',
  'limited',
  'invalid',
])

/** Writes one line for a refused attempt: who, what, why. Says nothing of the input, which may be personal. */
export const recordRefusal = async (ctx: Ctx, action: string, outcome: Outcome<unknown>): Promise<void> => {
  if (outcome.ok || !LOGGED.has(outcome.because.code)) return
  const { code, reason, fields } = outcome.because
  await appendAudit(database().orm, [
    auditRow(ctx, {
      action,
      target: 'attempt',
      outcome: 'refused',
      reason: reason ? `${code}:${reason}` : code,
      data: fields ? { fields: Object.keys(fields).slice(0, 20) } : {},
    }),
  ])
}

/** Writes one line for a read that must leave a trace: a case file opened, a document downloaded. */
export const recordRead = async (
  ctx: Ctx,
  action: string,
  target: string,
  targetId: string,
  data: Record<string, unknown> = {},
): Promise<void> =>
  appendAudit(database().orm, [auditRow(ctx, { action, target, targetId, outcome: 'read', data })])
