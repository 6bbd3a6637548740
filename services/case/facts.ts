import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { list } from '@/db/queries/list'
import { vetoCount } from '@/db/queries/veto'
import { checkApplication } from '@/domain/application/check'
import { asDate, dayNumber, shanghaiDate } from '@/domain/calendar/days'
import type { Scheme } from '@/domain/scheme/schema'
import { exact, showAgainst } from '@/domain/scoring/fraction'
import type { PanelResult } from '@/domain/scoring/panel'
import { hasCheckBegun } from '@/domain/workflow/check-begun'
import { EVALUATIONS } from '@/domain/workflow/evaluation'
import { shareOf } from '@/domain/workflow/share'
import type { Facts } from '@/domain/workflow/types'
import { readDrafts } from '../application/drafts'
import { certificateGlyphGaps } from '../certificate/glyph-gaps'
import type { Ctx } from '../context'
import { dateFiles, presentKinds } from '../evidence/dated'
import { listEvidence } from '../evidence/list'
import { formalPointsOf } from './formal-points'
import type { CaseRow } from './load'
import { panelOf } from './result'
import type { Standing } from './roles'

type Counts = {
  files_pending: number
  files_rejected: number
  twins: number
  formal_answered: number
  formal_failed: number
  check_begun: boolean
  credit_checks: number
  credit_on: string | null
  credit_clear: boolean | null
  vetoes: number
  items_listed: number
  items_answered: number
  panel: number
  declared: number
  sealed: number
  opened: number
  panel_agreed: number | null
  requests: number
  inspectors: number
  visit_signed: number
  unanswered_minor: number
  unanswered_serious: number
  findings_minor: number
  findings_serious: number
  committee: number
  committee_conflicted: number
  certify: number
  decline: number
  defer: number
  conflicted_votes: number
  closes_on: string | null
  objections_open: number
  objections_upheld: number
  certificate: string | null
}

const readCounts = async (db: Db, row: CaseRow, today: string): Promise<Counts> => {
  const id = row.id
  const found = await db.execute<Counts>(sql`
    with open_round as (select id from deliberation where application_id = ${id} and closed_at is null),
    round_items as (select i.answered_at from correction_item i join correction c on c.id = i.correction_id
      where c.application_id = ${id} and c.closed_at is null),
    members as (select distinct r.person_id from staff_role r join person p on p.id = r.person_id
      where r.role in ('committee', 'chair') and r.revoked_at is null and p.status = 'active')
    select
      (select count(*)::int from evidence where application_id = ${id} and removed_at is null and status = 'pending') as files_pending,
      (select count(*)::int from evidence where application_id = ${id} and removed_at is null and status = 'rejected') as files_rejected,
      (select count(*)::int from application o where o.enterprise_id = ${row.enterpriseId} and o.id <> ${id}
        and o.brand_name = ${row.brandName} and o.product_name = ${row.productName}
        and o.stage not in ('draft','not_accepted','declined','withdrawn','lapsed')) as twins,
      (select count(*)::int from formal_point where application_id = ${id} and reopened_at is null) as formal_answered,
      (select count(*)::int from formal_point where application_id = ${id} and answer = 'fail' and reopened_at is null) as formal_failed,
      exists (select 1 from case_event where application_id = ${id} and kind = 'check_begun') as check_begun,
      (select count(*)::int from credit_check where application_id = ${id}) as credit_checks,
      (select checked_on from credit_check where application_id = ${id} order by at desc limit 1) as credit_on,
      (select is_clear from credit_check where application_id = ${id} order by at desc limit 1) as credit_clear,
      ${vetoCount(row.enterpriseId, today)} as vetoes,
      (select count(*)::int from round_items) as items_listed,
      (select count(*)::int from round_items where answered_at is not null) as items_answered,
      (select count(*)::int from assignment where application_id = ${id} and role = 'expert' and status in ('invited','declared')) as panel,
      (select count(*)::int from assignment where application_id = ${id} and role = 'expert' and status = 'declared') as declared,
      (select count(*)::int from score_sheet s join assignment a on a.id = s.assignment_id
        where s.application_id = ${id} and s.status = 'sealed' and a.status = 'declared') as sealed,
      (select count(*)::int from score_sheet s join assignment a on a.id = s.assignment_id
        where s.application_id = ${id} and s.status = 'sealed' and s.opened_at is not null and a.status = 'declared') as opened,
      (select seats from panel_opening where application_id = ${id} and superseded_at is null) as panel_agreed,
      (select count(*)::int from withdrawal_request where application_id = ${id} and answer is null) as requests,
      (select count(*)::int from assignment where application_id = ${id} and role = 'inspector' and status in ('invited','declared')) as inspectors,
      (select count(distinct v.person_id)::int from visit_signature v join site_visit s on s.id = v.visit_id and s.record_hash = v.record_hash
        join assignment a on a.application_id = s.application_id and a.person_id = v.person_id and a.role = 'inspector' and a.status in ('invited','declared')
        where s.application_id = ${id} and v.side = 'inspector') as visit_signed,
      (select count(*)::int from finding where application_id = ${id} and status = 'open' and grade = 'minor') as unanswered_minor,
      (select count(*)::int from finding where application_id = ${id} and status = 'open' and grade <> 'minor') as unanswered_serious,
      (select count(*)::int from finding where application_id = ${id} and status <> 'closed' and grade = 'minor') as findings_minor,
      (select count(*)::int from finding where application_id = ${id} and status <> 'closed' and grade <> 'minor') as findings_serious,
      (select count(*)::int from members) as committee,
      (select count(*)::int from members m where is_conflicted(m.person_id, ${id}, ${today}::date)
        or exists (select 1 from assignment a where a.application_id = ${id} and a.person_id = m.person_id)
        or exists (select 1 from case_event e where e.application_id = ${id} and e.actor_id = m.person_id
          and e.kind in ${list(EVALUATIONS)})) as committee_conflicted,
      (select count(*)::int from vote v join open_round o on o.id = v.deliberation_id where v.choice = 'certify') as certify,
      (select count(*)::int from vote v join open_round o on o.id = v.deliberation_id where v.choice = 'decline') as decline,
      (select count(*)::int from vote v join open_round o on o.id = v.deliberation_id where v.choice = 'defer') as defer,
      (select count(*)::int from vote v join open_round o on o.id = v.deliberation_id
        where is_conflicted(v.person_id, ${id}, ${today}::date)) as conflicted_votes,
      (select n.closes_on from notice_item i join notice n on n.id = i.notice_id where i.application_id = ${id} and i.status = 'open') as closes_on,
      (select count(*)::int from objection where application_id = ${id} and status = 'open') as objections_open,
      (select count(*)::int from objection b join notice_item i on i.id = b.notice_item_id
        where b.application_id = ${id} and b.status = 'upheld' and i.status = 'open') as objections_upheld,
      (select number from certificate where application_id = ${id}) as certificate
  `)
  const counts = found.rows[0]
  if (!counts) throw new Error('no counts for a case')
  return counts
}

const SCORED = ['expert_review', 'site_visit', 'deliberation', 'public_notice', 'certified']

/** Items to agree on; a total spread over its limit asks for one agreed item at least. */
const consensusNeeded = (result: PanelResult): number => {
  const items = result.items.filter(i => i.spreadOver || i.agreed !== undefined || i.needsConsensus).length
  return Math.max(items, result.totalSpreadOver ? 1 : 0)
}

/**
 * Everything the guards read about a case, gathered in one statement plus the panel's result where it matters.
 * Votes: quorum and majority are counted of the members who may vote on this case, and of the votes cast.
 */
export const gatherFacts = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  standing: Standing,
  scheme: Scheme,
): Promise<Facts> => {
  const today = shanghaiDate(ctx.now)
  const needsDraft = row.stage === 'draft' || row.stage === 'correction'
  // One after the other: inside a transaction they share one connection.
  const c = await readCounts(db, row, today)
  const drafts = needsDraft ? await readDrafts(db, row.id) : null
  const panel = SCORED.includes(row.stage) ? await panelOf(ctx, row.id, db, scheme) : null
  const files = drafts ? dateFiles(await listEvidence(db, row.id), drafts, { today }) : []
  const check = drafts
    ? checkApplication(drafts, presentKinds(files), scheme, today)
    : { lacks: [], missingEvidence: [] }
  const isIssuable = row.stage === 'certified' && c.certificate === null
  const needed = c.panel_agreed ?? scheme.panelSize
  const allSealed = c.panel >= needed && c.opened >= c.panel
  const eligible = c.committee - c.committee_conflicted
  const cast = c.certify + c.decline + c.defer
  const ageDays = c.credit_on ? dayNumber(asDate(today)) - dayNumber(asDate(c.credit_on)) : null
  return {
    stage: row.stage,
    version: row.version,
    today,
    options: scheme.optionalStages,
    actor: {
      roles: standing.roles,
      deeds: standing.deeds,
      isRecused: standing.isRecused,
      isOwnArea: standing.isOwnArea,
    },
    draft: {
      missingSections: check.lacks.filter(l => l.kind === 'answer').length,
      missingEvidence: check.missingEvidence.length,
      filesPending: c.files_pending,
      filesRejected: c.files_rejected,
      twins: c.twins,
    },
    formal: {
      points: formalPointsOf(scheme, row).length,
      answered: c.formal_answered,
      failed: c.formal_failed,
    },
    hasCheckBegun: hasCheckBegun({
      wasOpened: c.check_begun,
      pointsAnswered: c.formal_answered,
      creditChecks: c.credit_checks,
      correctionRounds: row.correctionRounds,
    }),
    credit: {
      checkedOn: c.credit_on,
      ageDays,
      isClear: c.credit_clear ?? false,
      maxAgeDays: scheme.creditCheckMaxAgeDays,
    },
    vetoes: c.vetoes,
    correction: {
      rounds: row.correctionRounds,
      maxRounds: scheme.correction.rounds,
      listed: c.items_listed,
      answered: c.items_answered,
    },
    limit: { dueOn: row.dueOn, isPassed: row.dueOn !== null && today > row.dueOn },
    panel: {
      size: c.panel,
      needed,
      declared: c.declared,
      // All in but not opened, with no request to answer first, means that a sheet does not fit its seal.
      sealed: c.sealed < c.panel || c.requests > 0 ? c.sealed : c.opened,
      isUnopened: c.panel >= needed && c.sealed >= c.panel && c.opened < c.panel,
      // Before all sheets are in, not even the number of wide spreads may be told.
      needConsensus: allSealed && panel ? consensusNeeded(panel.result) : 0,
      agreed: allSealed && panel ? panel.result.items.filter(i => i.agreed !== undefined).length : 0,
    },
    requests: c.requests,
    visit: {
      inspectors: c.inspectors,
      needed: scheme.minInspectors,
      signed: c.visit_signed,
      unanswered:
        (scheme.openFindingsAllowed === 'any' ? 0 : c.unanswered_serious) +
        (scheme.openFindingsAllowed === 'none' ? c.unanswered_minor : 0),
      openMinor: c.findings_minor,
      openSerious: scheme.openFindingsAllowed === 'any' ? 0 : c.findings_serious,
      allowMinor: scheme.openFindingsAllowed !== 'none',
    },
    score: {
      total: panel && allSealed ? Number(showAgainst(panel.result.total, exact(scheme.thresholds.total))) : 0,
      passTotal: scheme.thresholds.total,
      pillarsBelow: panel && allSealed ? panel.result.pillars.filter(p => !p.meetsFloor).length : 0,
      isComplete: allSealed && (panel?.result.isFinal ?? false),
    },
    votes: {
      eligible,
      needed: shareOf(eligible, scheme.committee.quorum),
      present: cast,
      certify: c.certify,
      decline: c.decline,
      defer: c.defer,
      majority: shareOf(Math.max(cast, 1), scheme.committee.certifyMajority),
      conflicted: c.conflicted_votes,
    },
    notice: { closesOn: c.closes_on, hasEnded: c.closes_on !== null && today > c.closes_on },
    objections: { open: c.objections_open, upheld: c.objections_upheld },
    certificate: {
      number: c.certificate,
      glyphGaps: needsDraft || isIssuable ? await certificateGlyphGaps(db, row, drafts) : [],
    },
  }
}
