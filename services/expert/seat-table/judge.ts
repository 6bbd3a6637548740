import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { canonicalJson } from '@/domain/canonical-json'
import { whyNotSeat } from '@/domain/expert/opening'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import type { SeatColumn, SeatRow } from '@/domain/expert/seats/sheet'
import { isTaken, type RowFate } from '@/domain/sheet/preview'
import { normaliseText } from '@/domain/text'
import { isDoneIn } from '@/domain/workflow/work'
import { type CaseRow, loadCase } from '../../case/load'
import { mayOpen, standingOn } from '../../case/roles'
import type { Ctx } from '../../context'
import { sha256 } from '../../crypto'
import { type Candidate, coveredDisciplines, findCandidates } from '../../draw/candidates'
import { schemeOf } from '../../scheme/load'
import { sheetState } from '../panel-facts'
import { panelSeats } from '../seat'
import { seatsNeeded } from '../seats-needed'

/** What becomes of a line, with the case and the person it means. */
export type SeatFate = RowFate<SeatColumn> & { applicationId: string; personId: string }

/** A case as the lines before have left it. */
type Panel = {
  row: CaseRow
  free: number
  uncovered: Set<string>
  employers: Set<string>
  candidates: Map<string, Candidate>
}

const casesBy = async (db: Db, references: readonly string[]): Promise<Map<string, string>> => {
  const found = await db.execute<{ id: string; reference: string }>(sql`
    select id, reference from application where reference = any(${sql.param([...new Set(references)])}::text[])`)
  return new Map(found.rows.map(row => [row.reference, row.id]))
}

const peopleBy = async (db: Db, said: readonly string[]): Promise<Map<string, string[]>> => {
  const found = await db.execute<{ id: string; email: string; name: string }>(sql`
    select p.id, lower(p.email) as email, p.name from person p
    where (lower(p.email) = any(${sql.param(said.map(each => each.toLowerCase()))}::text[])
        or org_key(p.name) = any(select org_key(n) from unnest(${sql.param([...said])}::text[]) n))
      and exists (select 1 from staff_role r where r.person_id = p.id and r.role = 'expert' and r.revoked_at is null)`)
  return new Map(
    said.map(each => [
      each,
      found.rows.filter(p => p.email === each.toLowerCase() || p.name === each).map(p => p.id),
    ]),
  )
}

/** The panel of a case the actor may fill, or what is wrong with the case. */
const openPanel = async (db: Db, ctx: Ctx, id: string | undefined): Promise<Panel | string> => {
  const row = id ? await loadCase(db, id) : null
  if (!row) return 'missing_case'
  const standing = await standingOn(db, ctx, row)
  if (!standing.roles.includes('officer') || !mayOpen(standing, row)) return 'missing_case'
  if (!isDoneIn('scoring', row.stage)) return 'wrong_stage'
  const scheme = await schemeOf(db, row.schemeVersionId)
  const live = await panelSeats(db, row.id)
  const barred = whyNotSeat({ seats: live.map(each => ({ sheet: sheetState(each) })) })
  if (barred) return barred
  const covered = await coveredDisciplines(db, row.id, 'expert')
  const candidates = await findCandidates(db, ctx, row, 'expert')
  return {
    row,
    free: (await seatsNeeded(db, row.id, scheme)) - live.length,
    uncovered: new Set(PANEL_DISCIPLINES.filter(discipline => !covered.has(discipline))),
    employers: new Set(),
    candidates: new Map(candidates.map(candidate => [candidate.personId, candidate])),
  }
}

type Fault = { column: SeatColumn; code: string }

const faultsOf = (panel: Panel, candidate: Candidate, given: number): Fault[] => {
  if (panel.free <= 0) return [{ column: 'reference', code: 'panel_complete' }]
  const codes = new Set<string>(candidate.excluded)
  if (panel.employers.has(normaliseText(candidate.employer))) codes.add('employer_on_panel')
  if (candidate.load + given >= candidate.capacity) codes.add('no_capacity')
  const covers = candidate.disciplines.some(discipline => panel.uncovered.has(discipline))
  if (panel.uncovered.size >= panel.free && panel.uncovered.size > 0 && !covers) codes.add('discipline')
  return [...codes].map(code => ({ column: 'expert', code }))
}

const seat = (panel: Panel, candidate: Candidate): void => {
  panel.free -= 1
  panel.candidates.delete(candidate.personId)
  const employer = normaliseText(candidate.employer)
  if (employer !== '') panel.employers.add(employer)
  for (const discipline of candidate.disciplines) panel.uncovered.delete(discipline)
}

/**
 * Holds the lines of a table against the cases and the register, one after another as they would be taken: conflicts,
 * load, term, training, calibration and disciplines as a draw looks at them.
 */
export const judgeSeats = async (db: Db, ctx: Ctx, rows: readonly SeatRow[]): Promise<SeatFate[]> => {
  const cases = await casesBy(
    db,
    rows.map(row => row.cells.reference),
  )
  const people = await peopleBy(db, [...new Set(rows.map(row => row.cells.expert))])
  const panels = new Map<string, Panel | string>()
  const given = new Map<string, number>()
  const fates: SeatFate[] = []
  for (const { line, cells, problems } of rows) {
    const panel = panels.get(cells.reference) ?? (await openPanel(db, ctx, cases.get(cells.reference)))
    panels.set(cells.reference, panel)
    const judged = ((): Fault[] | { panel: Panel; candidate: Candidate } => {
      if (typeof panel === 'string') return [{ column: 'reference', code: panel }]
      const [personId, ...others] = people.get(cells.expert) ?? []
      if (!personId) return [{ column: 'expert', code: 'unknown_expert' }]
      if (others.length > 0) return [{ column: 'expert', code: 'ambiguous' }]
      const candidate = panel.candidates.get(personId)
      if (!candidate) return [{ column: 'expert', code: 'called_before' }]
      const faults = faultsOf(panel, candidate, given.get(personId) ?? 0)
      return faults.length > 0 ? faults : { panel, candidate }
    })()
    const base = { line, cells, changes: [] }
    if (problems.length > 0 || Array.isArray(judged)) {
      const faults = Array.isArray(judged) && problems.length === 0 ? judged : []
      const wrong = faults.map(fault => ({ ...fault, given: cells[fault.column] }))
      fates.push({
        ...base,
        kind: 'wrong',
        problems: [...problems, ...wrong],
        applicationId: '',
        personId: '',
      })
      continue
    }
    const { personId } = judged.candidate
    seat(judged.panel, judged.candidate)
    given.set(personId, (given.get(personId) ?? 0) + 1)
    fates.push({ ...base, kind: 'added', problems: [], applicationId: judged.panel.row.id, personId })
  }
  return fates
}

/** Stands for exactly the seats that would be given. */
export const seatsHash = (fates: readonly SeatFate[]): string =>
  sha256(
    canonicalJson(
      fates
        .filter(isTaken)
        .map(({ line, cells, applicationId, personId }) => ({ line, cells, applicationId, personId })),
    ),
  )
