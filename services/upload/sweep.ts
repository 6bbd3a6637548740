import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import { membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { upload } from '@/db/schema/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import type { Actor } from '@/domain/people/roles'
import { trueTime } from '../clock'
import type { Ctx } from '../context'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { sweepQuarantine } from '../files/receive'
import { isolated } from '../jobs/isolated'
import { finishUpload } from './finish'
import { arrivedOf, dropPart } from './parts'
import type { UploadRow } from './place'

/** How many a sweep looks at; the next sweep takes the rest. */
const AT_ONCE = 200
const LEFT_MINUTES = 2

const before = (ctx: Ctx, minutes: number): Date => new Date(ctx.now.getTime() - minutes * 60_000)

/** The sender with the rights they have now. */
const senderOf = async (personId: string): Promise<Actor> => {
  const db = database().orm
  const [known] = await db
    .select({ name: person.name })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.status, 'active')))
  if (!known) return { kind: 'anonymous' }
  const memberships = await db
    .select({ enterpriseId: membership.enterpriseId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.personId, personId), isNull(membership.removedAt)))
  return { kind: 'person', personId, name: known.name, sessionId: '', roles: [], areaIds: [], memberships }
}

/** Judges what arrived whole and whose sender went away before asking; in their name and with their rights. */
const finishLeft = async (ctx: Ctx, row: UploadRow): Promise<void> => {
  if ((await arrivedOf(row.id)) < row.size) return
  const actor = await senderOf(row.personId)
  await finishUpload({ ...ctx, actor }, { uploadId: row.id })
}

/**
 * Ends what others left: judges whole uploads nobody asked about, forgets those that have not moved for three days and
 * answers that are a week old, and clears the quarantine of what a crash left there.
 */
export const sweepUploads = async (ctx: Ctx): Promise<void> => {
  const db = database().orm
  const left = await db
    .select()
    .from(upload)
    .where(and(eq(upload.status, 'receiving'), lt(upload.movedAt, before(ctx, LEFT_MINUTES))))
    .orderBy(upload.movedAt)
    .limit(AT_ONCE)
  for (const row of left) await isolated('finish upload', row.id, () => finishLeft(ctx, row))
  const gone = await db
    .delete(upload)
    .where(and(eq(upload.status, 'receiving'), lt(upload.movedAt, before(ctx, UPLOAD_LIMITS.keptHours * 60))))
    .returning({ id: upload.id })
  for (const { id } of gone) await isolated('forget upload', id, () => dropPart(id))
  await db
    .delete(upload)
    .where(and(ne(upload.status, 'receiving'), lt(upload.movedAt, before(ctx, 7 * 24 * 60))))
  // Files carry the time of the machine, which a demonstration's clock may not be.
  await sweepQuarantine(quarantineDir(), await trueTime(before(ctx, 24 * 60)))
}
