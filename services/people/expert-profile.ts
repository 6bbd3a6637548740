import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { expertProfile } from '@/db/schema/expert'
import type { SaveExpertProfile } from '@/domain/account/staff'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withConflictWatch } from '../expert-record/conflict-watch'
import { mayKeepRecord, recordExpertChange } from '../expert-record/keep'
import { keepPastEmployer } from '../expert-record/past-employer'
import { withTx } from '../tx'
import { liveRoles, lockPerson } from './access'

type Input = z.output<typeof SaveExpertProfile>
type Entry = Omit<typeof expertProfile.$inferSelect, 'personId' | 'version'>

const FACTS = ['title', 'employer', 'employerCode', 'region', 'capacity', 'disciplines', 'fields'] as const
type Facts = Pick<Entry, (typeof FACTS)[number]>

/** What differs between two entries, field by field. */
export const entryChange = (before: Facts | undefined, after: Facts) => {
  const changed = FACTS.filter(name => String(before?.[name] ?? '') !== String(after[name] ?? ''))
  const only = (facts: Facts) => Object.fromEntries(changed.map(name => [name, facts[name]]))
  return { before: before ? only(before) : null, after: only(after), isChanged: changed.length > 0 }
}

/**
 * Officers and administrators keep an expert's entry in the register, which draw and conflict finder read. Version 0
 * makes the entry; an employer it no longer names stays on record as a former one. Refuses: stale, blocked not_expert,
 * forbidden for the own entry, limited with too many ties.
 */
export const saveExpertProfile = async (ctx: Ctx, input: Input): Promise<Outcome<{ version: number }>> => {
  const { personId, version, ...given } = input
  const may = await mayKeepRecord(ctx, personId)
  if (!may.ok) return may
  const facts = { ...given, employerCode: given.employerCode || null }
  return withTx(ctx, async (tx): Promise<Outcome<{ version: number }>> => {
    if (!(await lockPerson(tx, personId))) return refuse('missing')
    if (!(await liveRoles(tx, personId)).some(r => r.role === 'expert' || r.role === 'inspector'))
      return refuse('blocked', { reason: 'not_expert' })
    const [known] = await tx.db.select().from(expertProfile).where(eq(expertProfile.personId, personId))
    if ((known?.version ?? 0) !== version) return refuse('stale')
    return withConflictWatch(tx, ctx, personId, async () => {
      if (known)
        await tx.db
          .update(expertProfile)
          .set({ ...facts, version: version + 1 })
          .where(and(eq(expertProfile.personId, personId), eq(expertProfile.version, version)))
      else await tx.db.insert(expertProfile).values({ ...facts, personId })
      const { before, after } = entryChange(known, facts)
      await recordExpertChange(tx, ctx, personId, { kind: 'entry', before, after })
      const kept = await keepPastEmployer(tx, ctx, personId, { before: known, after: facts })
      if (!kept.ok) return kept
      tx.audit({
        action: 'save-expert-profile',
        target: 'person',
        targetId: personId,
        data: { before, after },
      })
      return done({ version: version + 1 })
    })
  })
}
