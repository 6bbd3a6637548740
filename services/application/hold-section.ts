import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { draftSection } from '@/db/schema/application'
import { sectionLease } from '@/db/schema/collaboration'
import { person } from '@/db/schema/people'
import type { HoldSection } from '@/domain/application/collaboration-deeds'
import { isOwnBrowser, type LeaseState, leaseState } from '@/domain/application/lease'
import { maskAnswers } from '@/domain/application/masked'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { type Tx, withTx } from '../tx'
import { type HeldSection, readLeases } from './leases'
import { lockOwnCase, type OwnCase, ownCase } from './own-case'
import { openPrivate } from './private'

/** How a section stands to a page: who fills it, who would like to, and newer answers than the page shows. */
export type SectionHold = {
  state: LeaseState
  holder: { name: string; since: string } | null
  /** Told to the holder: a colleague would like to have it. */
  asked: { by: string; at: string } | null
  /** Told to who held it before: it was taken over, with this word. */
  taken: { by: string; at: string; word: string } | null
  /** The answers as they now are, where they are not the version the page shows. */
  newer: { version: number; at: string; by: string; values: Record<string, unknown> } | null
}

const nameOf = async (db: Db, id: string | null): Promise<string> => {
  if (!id) return ''
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, id))
  return row?.name ?? ''
}

const newerThan = async (db: Db, input: HoldSection): Promise<SectionHold['newer']> => {
  const [row] = await db
    .select({ section: draftSection, by: person.name })
    .from(draftSection)
    .leftJoin(person, eq(person.id, draftSection.savedBy))
    .where(and(eq(draftSection.applicationId, input.applicationId), eq(draftSection.section, input.section)))
  if (!row || row.section.version === input.version) return null
  const { version, savedAt, data } = row.section
  return { version, at: savedAt.toISOString(), by: row.by ?? '', values: maskAnswers(openPrivate(data)) }
}

const holdOf = async (
  db: Db,
  input: HoldSection,
  me: string,
  held: HeldSection | null,
  now: Date,
): Promise<SectionHold> => {
  const state = leaseState(held, { personId: me, tab: input.tab }, now)
  const isLive = held !== null && state !== 'free'
  return {
    state,
    holder: isLive ? { name: held.name, since: held.since.toISOString() } : null,
    asked:
      isLive && state === 'mine' && held.askedBy && held.askedAt
        ? { by: await nameOf(db, held.askedBy), at: held.askedAt.toISOString() }
        : null,
    taken:
      isLive && state !== 'mine' && held.takenFrom === me
        ? { by: held.name, at: held.since.toISOString(), word: held.word }
        : null,
    newer: await newerThan(db, input),
  }
}

const place = (input: HoldSection) =>
  and(eq(sectionLease.applicationId, input.applicationId), eq(sectionLease.section, input.section))

const hold = async (
  tx: Tx,
  ctx: Ctx,
  input: HoldSection,
  from: { personId: string; word: string } | null,
): Promise<void> => {
  const me = personOf(ctx)
  if (!me) return
  const mine = {
    personId: me.personId,
    sessionId: me.sessionId || null,
    tab: input.tab,
    browser: input.browser,
    since: ctx.now,
    renewedAt: ctx.now,
    takenFrom: from?.personId ?? null,
    word: from?.word ?? '',
    askedBy: null,
    askedAt: null,
  }
  await tx.db
    .insert(sectionLease)
    .values({ applicationId: input.applicationId, section: input.section, ...mine })
    .onConflictDoUpdate({ target: [sectionLease.applicationId, sectionLease.section], set: mine })
}

const takeOver = async (tx: Tx, ctx: Ctx, input: HoldSection, held: HeldSection): Promise<void> => {
  await hold(tx, ctx, input, { personId: held.personId, word: input.word })
  tx.audit({
    action: 'take-over-section',
    target: 'application',
    targetId: input.applicationId,
    data: { section: input.section, from: held.personId },
  })
}

const perform = async (
  tx: Tx,
  ctx: Ctx,
  input: HoldSection,
  held: HeldSection | null,
  state: LeaseState,
): Promise<void> => {
  const { how } = input
  const personId = personOf(ctx)?.personId ?? ''
  if (how === 'leave') {
    if (state === 'mine') await tx.db.delete(sectionLease).where(place(input))
  } else if (how === 'ask') {
    const asked = { askedBy: personId || null, askedAt: ctx.now }
    if (state === 'held') await tx.db.update(sectionLease).set(asked).where(place(input))
  } else if (state === 'mine')
    await tx.db.update(sectionLease).set({ renewedAt: ctx.now }).where(place(input))
  else if (state === 'free') await hold(tx, ctx, input, null)
  else if (how === 'resume' && isOwnBrowser(held, { personId, browser: input.browser }))
    await hold(tx, ctx, input, null)
  else if (how === 'take' && held) await takeOver(tx, ctx, input, held)
}

const isFilled = ({ row }: OwnCase): boolean => row.stage === 'draft' || row.stage === 'correction'

const change = (ctx: Ctx, input: HoldSection, me: string): Promise<Outcome<SectionHold>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    if (!isFilled(own.value)) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const [held = null] = await readLeases(tx.db, input.applicationId, input.section)
    await perform(tx, ctx, input, held, leaseState(held, { personId: me, tab: input.tab }, ctx.now))
    const [after = null] = await readLeases(tx.db, input.applicationId, input.section)
    return done(await holdOf(tx.db, input, me, after, ctx.now))
  })

/**
 * Holds a section for the page that fills it, so that a colleague's page reads it meanwhile: one page at a time, given
 * up by leaving or after some idle minutes, taken over only on purpose. Only looking needs no more than to be a member.
 * What is saved is decided by versions, whoever holds the section.
 */
export const holdSection = async (ctx: Ctx, input: HoldSection): Promise<Outcome<SectionHold>> => {
  const me = personOf(ctx)?.personId
  if (!me) return refuse('unauthenticated')
  if (input.how !== 'look') return change(ctx, input, me)
  const db = database().orm
  const own = await ownCase(db, ctx, input.applicationId)
  if (!own.ok) return own
  const [held = null] = await readLeases(db, input.applicationId, input.section)
  return done(await holdOf(db, input, me, held, ctx.now))
}

/**
 * How the section stands to a page that is only being opened and has no name yet: of a person's own other page it says
 * nothing, since it may be this very window before a reload.
 */
export const holdAtOpening = (ctx: Ctx, held: HeldSection | undefined): SectionHold => {
  const nothing = { asked: null, taken: null, newer: null }
  const me = { personId: personOf(ctx)?.personId ?? '', tab: '' }
  if (!held || leaseState(held, me, ctx.now) !== 'held') return { state: 'free', holder: null, ...nothing }
  return { state: 'held', holder: { name: held.name, since: held.since.toISOString() }, ...nothing }
}
