import { sql } from 'drizzle-orm'
import type { Anchor } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { SaveScore } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { expertPoints, type RubricItem } from '@/domain/scheme/schema-rubric'
import { checkPoints, checkScore, type ScoreProblem } from '@/domain/scoring/check-score'
import type { Stage } from '@/domain/workflow/types'
import { isDoneIn } from '@/domain/workflow/work'
import { actorId, type Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'
import { hideChange, hideContent, type ScoreContent, showContent } from './hidden'

/** An item as it stands in the sheet. */
type StoredScore = ScoreContent & { version: number }

export type SavedScore = { item: string; version: number; savedAt: string; problems: ScoreProblem[] }

type File = { id: string; kinds: string[]; pages: number | null }
type Row = {
  sheet: string
  sheet_status: 'draft' | 'sealed' | 'void'
  stage: Stage
  scheme: string
  conflicted: boolean
  files: File[] | null
  stored: { cipher: string | null; version: number; savedAt: string } | null
}

// One statement: the seat, the case and the sheet (locked in this order, so neither a close nor a seal crosses with a
// save), the item as stored, the frozen files.
const read = async (
  tx: Tx,
  ctx: Ctx,
  me: string,
  { applicationId, item }: SaveScore,
): Promise<Row | undefined> => {
  const found = await tx.db.execute<Row>(sql`
    select s.id as sheet, s.status as sheet_status, c.stage, c.scheme_version_id as scheme,
      is_conflicted(a.person_id, c.id, ${shanghaiDate(ctx.now)}::date) as conflicted,
      (select json_agg(json_build_object('id', e.id, 'pages', e.pages, 'kinds',
          array(select e.kind where e.released_at is null
            union all select u.kind from evidence_use u where u.evidence_id = e.id and u.removed_at is null))) from evidence e
        where e.application_id = c.id and e.frozen_at is not null and e.removed_at is null and e.status = 'clean') as files,
      (select json_build_object('cipher', encode(i.cipher, 'base64'), 'version', i.version, 'savedAt', i.saved_at) from score_item i where i.sheet_id = s.id and i.item = ${item}) as stored
    from assignment a join application c on c.id = a.application_id join score_sheet s on s.assignment_id = a.id
    where a.application_id = ${applicationId} and a.person_id = ${me} and a.role = 'expert' and a.status = 'declared'
    for share of c for update of s
  `)
  return found.rows[0]
}

/** What is given must be well-formed even in a draft; what is missing is only told. Problem code per field. */
const malformed = (
  input: SaveScore,
  item: RubricItem,
  scheme: Scheme,
  files: readonly File[],
): Record<string, string> => {
  if (item.kind === 'computed') return { item: 'item_is_computed' }
  const fields: Record<string, string> = {}
  if (input.points !== null) {
    const problem = checkPoints(input.points, expertPoints(item), scheme.scoring.pointStep)[0]
    if (problem) fields.points = problem.code
    if (input.isNotApplicable) fields.points = 'points_with_not_applicable'
  }
  const known = item.reasons.map(reason => reason.code)
  if (input.reasonCodes.some(code => !known.includes(code))) fields.reasonCodes = 'reason_unknown'
  for (const [i, anchor] of input.anchors.entries()) {
    const file = files.find(f => f.id === anchor.evidenceId)
    if (!file) fields[`anchors.${i}.evidenceId`] = 'anchor_file'
    else if (anchor.page > (file.pages ?? 1)) fields[`anchors.${i}.page`] = 'anchor_page'
  }
  return fields
}

const storedIn = ({ sheet, stored }: Row, item: string): (StoredScore & { savedAt: string }) | null => {
  if (!stored?.cipher) return null
  const { version, savedAt, cipher } = stored
  return { ...showContent(sheet, item, Buffer.from(cipher, 'base64')), version, savedAt }
}

const isSame = (a: ScoreContent, b: ScoreContent): boolean =>
  a.points === b.points &&
  a.isNotApplicable === b.isNotApplicable &&
  a.justification === b.justification &&
  JSON.stringify([...a.reasonCodes].sort()) === JSON.stringify([...b.reasonCodes].sort()) &&
  JSON.stringify(a.anchors.map(sorted)) === JSON.stringify(b.anchors.map(sorted))

const sorted = ({ evidenceId, page, region, note }: Anchor): unknown => [
  evidenceId,
  page,
  region ? [region.x, region.y, region.w, region.h] : null,
  note ?? '',
]

/**
 * Writes the item, unreadable to all but its expert until the opening, where its version is still the one that was
 * read, with its line of history, in one statement.
 */
const write = async (
  tx: Tx,
  ctx: Ctx,
  me: string,
  row: Row,
  input: SaveScore,
  stored: StoredScore | null,
  next: ScoreContent,
): Promise<number | null> => {
  const at = ctx.now.toISOString()
  const change = hideChange(row.sheet, input.item, { before: stored, after: next })
  const found = await tx.db.execute<{ version: number }>(sql`
    with saved as (
      insert into score_item (sheet_id, item, cipher, saved_at)
      values (${row.sheet}, ${input.item}, ${hideContent(row.sheet, input.item, next)}, ${at}::timestamptz)
      on conflict (sheet_id, item) do update set cipher = excluded.cipher, saved_at = excluded.saved_at,
        version = score_item.version + 1
      where score_item.version = ${input.version}
      returning version),
    noted as (
      insert into score_history (sheet_id, item, cipher, by, at)
      select ${row.sheet}, ${input.item}, ${change}, ${me}, ${at}::timestamptz from saved)
    select version from saved
  `)
  return found.rows[0]?.version ?? null
}

/**
 * Autosaves one item of the actor's own sheet; drafts may be incomplete, what is given must be well-formed. Answers
 * the new version, the time and what still keeps the item from being sealed. Refuses: missing (no declared seat),
 * blocked wrong_stage or sheet_sealed, invalid with a code per field, stale with what stands now (another device).
 */
export const saveScore = (ctx: Ctx, input: SaveScore): Promise<Outcome<SavedScore>> =>
  withTx(ctx, async tx => {
    const me = actorId(ctx)
    const row = me ? await read(tx, ctx, me, input) : undefined
    if (!me || !row || row.conflicted) return refuse('missing')
    if (row.sheet_status !== 'draft') return refuse('blocked', { reason: 'sheet_sealed' })
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const scheme = await schemeOf(tx.db, row.scheme)
    const item = scheme.pillars.flatMap(p => p.items).find(i => i.id === input.item)
    if (!item) return refuse('invalid', { fields: { item: 'item' } })
    const files = row.files ?? []
    const fields = malformed(input, item, scheme, files)
    if (Object.keys(fields).length > 0) return refuse('invalid', { fields })

    const { points, isNotApplicable, justification, reasonCodes, anchors } = input
    const next = { points, isNotApplicable, justification, reasonCodes: [...new Set(reasonCodes)], anchors }
    const kinds = scheme.evidence.filter(kind => kind.criteria.includes(item.id)).map(kind => kind.id)
    const evidenceFiles = files.filter(file => file.kinds.some(kind => kinds.includes(kind))).length
    const problems = checkScore(
      {
        points,
        notApplicable: isNotApplicable,
        justification,
        reasonCodes,
        anchors: anchors.length,
        evidenceFiles,
      },
      item,
      scheme,
    )
    const stored = storedIn(row, item.id)
    if (stored && stored.version === input.version && isSame(stored, next))
      return done({
        item: item.id,
        version: stored.version,
        savedAt: new Date(stored.savedAt).toISOString(),
        problems,
      })
    const version = await write(tx, ctx, me, row, input, stored, next)
    if (version === null) {
      const now = await read(tx, ctx, me, input)
      const current = now ? storedIn(now, item.id) : null
      return refuse('stale', { current: { version: current?.version ?? 0, values: { ...current } } })
    }
    return done({ item: item.id, version, savedAt: ctx.now.toISOString(), problems })
  })
