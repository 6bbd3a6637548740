import { eq, inArray, sql } from 'drizzle-orm'
import { expertImport, expertProfile } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { orgKey } from '@/domain/conflict/key'
import type { ImportExperts } from '@/domain/expert/record/import'
import { type ExpertCells, readExpertRow } from '@/domain/expert/record/sheet'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { TableTaken } from '@/domain/sheet/preview'
import type { Ctx } from '../../context'
import { officerOnly } from '../../people/officer-only'
import { type Tx, withTx } from '../../tx'
import { withConflictWatch } from '../conflict-watch'
import { recordExpertChange, writeDown } from '../keep'
import { keepPastEmployer } from '../past-employer'
import { putTie } from '../ties'
import { type ExpertFate, fatesHash, judgeExperts } from './judge'

const valuesOf = (cells: ExpertCells) => ({
  title: cells.title,
  employer: cells.employer,
  employerCode: cells.employerCode || null,
  region: cells.region,
  capacity: Number(cells.capacity),
  disciplines: cells.disciplines.split(',').filter(Boolean),
  fields: cells.fields.split(',').filter(Boolean),
  termFrom: cells.termFrom || null,
  termTo: cells.termTo || null,
})

type Entry = typeof expertProfile.$inferSelect

/**
 * Writes what a line says of the entry and answers with the entry as it was; a line that speaks of ties alone leaves it but
 * for its version.
 */
const takeEntry = async (
  tx: Tx,
  ctx: Ctx,
  fate: ExpertFate,
  importId: string,
): Promise<Entry | undefined> => {
  const { personId, version, cells, kind, changes } = fate
  const values = valuesOf(cells)
  const [known] = await tx.db.select().from(expertProfile).where(eq(expertProfile.personId, personId))
  if (kind === 'added') await tx.db.insert(expertProfile).values({ ...values, personId })
  else
    await tx.db
      .update(expertProfile)
      .set({ ...values, version: version + 1 })
      .where(eq(expertProfile.personId, personId))
  const names = new Set<string>(changes.map(change => change.column))
  const only = (all: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => kind === 'added' || names.has(name)))
  const before = known
    ? only(Object.fromEntries(Object.keys(values).map(name => [name, Reflect.get(known, name)])))
    : null
  const after = only(values)
  if (Object.keys(after).length > 0)
    await recordExpertChange(tx, ctx, personId, { kind: 'entry', before, after }, importId)
  return known
}

const take = (tx: Tx, ctx: Ctx, fate: ExpertFate, importId: string): Promise<Outcome<null>> => {
  const { personId, cells, moves } = fate
  return withConflictWatch(tx, ctx, personId, async () => {
    const before = await takeEntry(tx, ctx, fate, importId)
    for (const { from, to } of moves) {
      const put = await putTie(tx, ctx, personId, { ...to, tieId: from?.id ?? '' })
      if (!put.ok) return put
      await writeDown(tx, ctx, { personId, action: 'save-expert-tie', importId }, put.value)
    }
    // The table itself may say until when the former employer was one.
    const isSaid = moves.some(
      ({ to }) => to.kind === 'past_employer' && orgKey(to.organisation) === orgKey(before?.employer ?? ''),
    )
    if (isSaid) return done(null)
    return keepPastEmployer(tx, ctx, personId, { before, after: valuesOf(cells) }, importId)
  })
}

/**
 * Takes the rows of a table that were shown, in one transaction: each judged again, and when what would come of them is
 * not exactly what the hash stands for, none is. Refuses: stale, invalid sheet_rows, missing for everybody but officers.
 */
export const importExperts = (ctx: Ctx, input: ImportExperts): Promise<Outcome<TableTaken>> =>
  withTx(ctx, async (tx): Promise<Outcome<TableTaken>> => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const rows = input.rows.map(({ line, ...raw }) => readExpertRow({ line, raw, marks: {} }))
    const emails = rows.map(row => row.cells.email)
    if (rows.some(row => row.problems.length > 0) || new Set(emails).size < rows.length)
      return refuse('invalid', { reason: 'sheet_rows' })
    await tx.db
      .select({ id: person.id })
      .from(person)
      .where(inArray(sql`lower(${person.email})`, emails))
      .orderBy(person.id)
      .for('update')
    const fates = await judgeExperts(tx.db, rows, me.value.personId)
    if (fatesHash(fates) !== input.hash) return refuse('stale')
    const count = (kind: string) => fates.filter(fate => fate.kind === kind).length
    const tally = { added: count('added'), updated: count('changed'), unchanged: count('same') }
    const [made] = await tx.db
      .insert(expertImport)
      .values({ fileName: input.fileName, ...tally, by: me.value.personId, at: ctx.now })
      .returning({ id: expertImport.id })
    if (!made) throw new Error('no import was opened')
    const taken: TableTaken['rows'] = []
    for (const fate of fates) {
      if (fate.kind !== 'added' && fate.kind !== 'changed') continue
      const outcome = await take(tx, ctx, fate, made.id)
      if (!outcome.ok) return outcome
      taken.push({ line: fate.line, kind: fate.kind, because: '' })
    }
    tx.audit({
      action: 'import-experts',
      target: 'expert_import',
      targetId: made.id,
      data: { fileName: input.fileName, ...tally, hash: input.hash },
    })
    return done({ ...tally, rows: taken })
  })
