import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { consensusRemark, consensusStep } from '@/db/schema/consensus'
import { assignment, consensusItem, consensusVoice, scoreSheet } from '@/db/schema/review'
import { mayAgree } from '@/domain/expert/panel'
import type { ConsensusItemView, ConsensusView, OpenScore } from '@/domain/expert/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import type { RubricItem } from '@/domain/scheme/schema-rubric'
import { brief, exact, show, showAgainst } from '@/domain/scoring/fraction'
import type { ItemResult, PanelResult } from '@/domain/scoring/panel'
import { levelOf } from '@/domain/scoring/points'
import { type CaseRow, loadCase } from '../case/load'
import { panelResult } from '../case/result'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { recordRead } from '../security-log'
import { caseHead } from './case-head'
import { areSheetsOpen } from './open-sheets'
import { severityOfPanel } from './panel-severity'
import { readsConsensus } from './reads-consensus'
import { leniencyView, robustnessView } from './robustness-view'
import { mySeat, type PanelSeat, panelSeats } from './seat'
import { type FrozenFile, frozenFiles, type ItemRow, openItems } from './sheet-items'

type Proposal = typeof consensusItem.$inferSelect
type Voice = typeof consensusVoice.$inferSelect
type Room = {
  seats: PanelSeat[]
  rows: ItemRow[]
  files: FrozenFile[]
  proposals: Proposal[]
  voices: Voice[]
  remarks: (typeof consensusRemark.$inferSelect)[]
  steps: (typeof consensusStep.$inferSelect)[]
  /** Pseudonyms of everybody who was ever on the panel, by person. */
  aliases: Map<string, string>
}

/** Who said something: the pseudonym stays whoever has left. */
const speaker = (room: Room, personId: string): { alias: string; hasLeft: boolean } => ({
  alias: room.aliases.get(personId) ?? '',
  hasLeft: !room.seats.some(seat => seat.personId === personId),
})

const openScore = (
  item: RubricItem,
  result: ItemResult,
  scheme: Scheme,
  room: Room,
  seat: PanelSeat,
): OpenScore => {
  const row = room.rows.find(r => r.sheetId === seat.sheet?.id && r.item === item.id)
  const points = row?.points ?? null
  const reasons = item.kind === 'computed' ? [] : item.reasons
  return {
    alias: seat.alias,
    points,
    isNotApplicable: row?.isNotApplicable ?? false,
    level:
      scheme.levels.find(b => points !== null && b.level === levelOf(points, result.expertMax, scheme.levels))
        ?.name ?? null,
    justification: row?.justification ?? '',
    reasons: reasons.filter(r => row?.reasonCodes.includes(r.code)),
    anchors: (row?.anchors ?? []).map((a, i) => ({
      label: `A${i + 1}`,
      page: a.page,
      evidenceId: a.evidenceId,
      region: a.region,
      file: room.files.find(f => f.id === a.evidenceId)?.name ?? '',
    })),
  }
}

const proposalView = (room: Room, proposal: Proposal): ConsensusItemView['proposal'] => {
  const aliasOf = (personId: string): string => room.seats.find(s => s.personId === personId)?.alias ?? ''
  const heard = room.voices.filter(
    v => v.consensusId === proposal.id && v.proposalVersion === proposal.version,
  )
  return {
    points: proposal.points,
    rationale: proposal.rationale,
    by: speaker(room, proposal.by).alias,
    version: proposal.version,
    settledAt: proposal.settledAt?.toISOString() ?? null,
    voices: heard
      .map(v => ({ alias: aliasOf(v.personId), agrees: v.agrees, dissent: v.dissent }))
      .filter(v => v.alias !== '')
      .sort((a, b) => (a.alias < b.alias ? -1 : 1)),
    silent: room.seats.filter(s => !heard.some(v => v.personId === s.personId)).map(s => s.alias),
  }
}

const itemView = (
  item: RubricItem,
  result: ItemResult,
  panel: PanelResult,
  scheme: Scheme,
  room: Room,
): ConsensusItemView => {
  const isOpen = item.kind !== 'computed' && mayAgree(panel, item.id)
  const proposal = room.proposals.find(p => p.item === item.id && (isOpen || p.settledAt !== null))
  const state =
    result.source === 'computed'
      ? 'computed'
      : result.agreed !== undefined
        ? 'agreed'
        : proposal
          ? 'proposed'
          : result.needsConsensus
            ? 'needed'
            : 'average'
  return {
    id: item.id,
    title: item.title,
    kind: item.kind,
    max: item.points,
    expertMax: result.expertMax,
    computed: result.computed ?? null,
    scores:
      item.kind === 'computed' ? [] : room.seats.map(seat => openScore(item, result, scheme, room, seat)),
    spread: brief(result.spread, 1),
    spreadPercent: show(result.spreadPercent, 1),
    isOver: result.spreadOver,
    value: show(result.value, 1),
    state,
    mayPropose: isOpen,
    remarks: room.remarks
      .filter(r => r.item === item.id)
      .map(r => ({ id: r.id, ...speaker(room, r.personId), text: r.text, at: r.at.toISOString() })),
    steps: room.steps
      .filter(s => s.item === item.id)
      .map(({ id, personId, kind, version, points, text, at }) => ({
        id: String(id),
        ...speaker(room, personId),
        kind,
        version,
        points,
        text,
        at: at.toISOString(),
      })),
    proposal: proposal ? proposalView(room, proposal) : null,
  }
}

const readRoom = async (
  db: Db,
  row: CaseRow,
): Promise<Room & { sheets: (typeof scoreSheet.$inferSelect)[] }> => {
  const seats = await panelSeats(db, row.id)
  const sheetIds = seats.flatMap(s => (s.sheet ? [s.sheet.id] : []))
  const [rows, files, proposals, sheets, remarks, steps, people] = await Promise.all([
    openItems(db, sheetIds),
    frozenFiles(db, row.id),
    db.select().from(consensusItem).where(eq(consensusItem.applicationId, row.id)),
    db.select().from(scoreSheet).where(inArray(scoreSheet.id, sheetIds)),
    db
      .select()
      .from(consensusRemark)
      .where(eq(consensusRemark.applicationId, row.id))
      .orderBy(asc(consensusRemark.at), asc(consensusRemark.id)),
    db
      .select()
      .from(consensusStep)
      .where(eq(consensusStep.applicationId, row.id))
      .orderBy(asc(consensusStep.id)),
    db
      .select({ personId: assignment.personId, alias: assignment.alias })
      .from(assignment)
      .where(and(eq(assignment.applicationId, row.id), eq(assignment.role, 'expert'))),
  ])
  const ids = proposals.map(p => p.id)
  const voices =
    ids.length === 0
      ? []
      : await db.select().from(consensusVoice).where(inArray(consensusVoice.consensusId, ids))
  const aliases = new Map(people.map(each => [each.personId, each.alias]))
  return { seats, rows, files, proposals, sheets, voices, remarks, steps, aliases }
}

const build = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  mine: PanelSeat | null,
): Promise<ConsensusView | null> => {
  const [panel, room, head, severity] = await Promise.all([
    panelResult(db, row.id, scheme),
    readRoom(db, row),
    caseHead(db, ctx, row, scheme),
    severityOfPanel(db, ctx, row),
  ])
  if (!panel) return null
  const { result } = panel
  const passTotal = exact(scheme.thresholds.total)
  return {
    head,
    me: ctx.actor.kind === 'person' ? ctx.actor.personId : '',
    myAlias: mine?.alias ?? null,
    schemeCode: scheme.code,
    members: room.seats.map(seat => {
      const sheet = room.sheets.find(s => s.id === seat.sheet?.id)
      return { alias: seat.alias, seal: sheet?.seal ?? '', sealedAt: sheet?.sealedAt?.toISOString() ?? '' }
    }),
    limits: {
      ...scheme.spread,
      passTotal: scheme.thresholds.total,
      pillarPercent: scheme.thresholds.pillarPercent,
    },
    step: scheme.scoring.pointStep,
    pillars: scheme.pillars.map(pillar => {
      const sum = result.pillars.find(p => p.id === pillar.id)
      return {
        id: pillar.id,
        title: pillar.title,
        shortTitle: pillar.shortTitle,
        max: pillar.points,
        byAlias: Object.fromEntries(
          result.experts.map(e => [e.expert, brief(e.pillars[pillar.id] ?? exact(0), 1)]),
        ),
        average: sum ? show(sum.total, 1) : '',
        percent: sum ? show(sum.percent, 1) : '',
        meetsFloor: sum?.meetsFloor ?? false,
        items: pillar.items.flatMap(item => {
          const found = result.items.find(i => i.id === item.id)
          return found ? [itemView(item, found, result, scheme, room)] : []
        }),
      }
    }),
    totals: {
      byAlias: Object.fromEntries(result.experts.map(e => [e.expert, brief(e.total, 1)])),
      total: showAgainst(result.total, passTotal),
      max: scheme.totalPoints,
      isFinal: result.isFinal,
      passes: result.verdict.passes,
    },
    totalSpread: { points: brief(result.totalSpread, 1), isOver: result.totalSpreadOver },
    open: result.consensusItems.length,
    method: result.method,
    ...robustnessView(scheme, panel.sheets, panel.computed, severity),
    leniency: leniencyView(result.items),
    isStageOpen: row.stage === 'expert_review',
  }
}

/**
 * The panel's scores side by side, once every sheet is sealed and opened: for the members of the panel by alias, the
 * officer, and the committee when the case lies before it. Before the opening, and for anybody else, it is missing.
 */
export const viewConsensus = async (ctx: Ctx, applicationId: string): Promise<Outcome<ConsensusView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  if (!row) return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  if (!(await readsConsensus(db, ctx, row)) || !(await areSheetsOpen(db, row.id, scheme)))
    return refuse('missing')
  const view = await build(db, ctx, row, scheme, await mySeat(db, ctx, row))
  if (!view) return refuse('missing')
  await recordRead(ctx, 'open-consensus', 'application', row.id)
  return done(view)
}
