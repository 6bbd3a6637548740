import { caseNote } from '@/db/schema/application'
import type { AddNote } from '@/domain/board/office-inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { appendEvent } from './events'
import { openForOffice } from './open-for-office'

/** Adds a note of the office to a case; its text stays in the office, the log only tells that there is one. */
export const addNote = (ctx: Ctx, input: AddNote): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const by = actorId(ctx)
    if (!by) return refuse('unauthenticated')
    const applicationId = opened.value.id
    const [made] = await tx.db
      .insert(caseNote)
      .values({ applicationId, text: input.text, by, at: ctx.now })
      .returning({ id: caseNote.id })
    if (!made) throw new Error('note was not written')
    await appendEvent(tx, ctx, { applicationId, kind: 'note_added', audience: 'office', role: 'officer' })
    tx.audit({ action: 'add-note', target: 'application', targetId: applicationId, data: { note: made.id } })
    return done({ id: made.id })
  })
