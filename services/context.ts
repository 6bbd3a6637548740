import type { Actor, PersonActor } from '@/domain/people/roles'

export type Locale = 'zh-CN' | 'en'

/** What comes with every request: the clock, the actor, and what the log needs. */
export type Ctx = {
  now: Date
  actor: Actor
  requestId: string
  /** Client address as seen by the outermost own proxy. */
  address: string
  /** The browser as it names itself, for the list of own sessions. */
  userAgent?: string | undefined
  locale: Locale
  /** Set while a page is rendered, which changes nothing it reads: its parts may share answers. Never set for a deed. */
  reading?: object | undefined
  /** Key of a request that may be repeated; the answer is stored with its effects. */
  idempotency?: { action: string; key: string; fingerprint: string } | undefined
}

/** A context in which the system itself acts: jobs, sweeps, planting. */
export const systemCtx = (now: Date, name: string, requestId: string): Ctx => ({
  now,
  actor: { kind: 'system', name },
  requestId,
  address: '',
  locale: 'zh-CN',
})

/** The actor's name as the log writes it. */
export const actorName = (ctx: Ctx): string =>
  ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind === 'system' ? ctx.actor.name : '公众'

/** The signed-in person, or null. */
export const personOf = (ctx: Ctx): PersonActor | null => (ctx.actor.kind === 'person' ? ctx.actor : null)

/** The acting person's id, or null for the system and the public. */
export const actorId = (ctx: Ctx): string | null => (ctx.actor.kind === 'person' ? ctx.actor.personId : null)
