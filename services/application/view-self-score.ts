import { ruleContext } from '@/domain/application/context'
import { type SelfLine, type SelfSheet, selfSheet } from '@/domain/application/self-gaps'
import { frozenSelfScore } from '@/domain/application/self-score'
import { countsByKind, kindsOf } from '@/domain/application/served'
import { type GroupProgress, taskList } from '@/domain/application/status'
import { variantOf } from '@/domain/application/variant'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { schemeFor } from '@/domain/scheme/variant'
import { computedPoints } from '../case/result'
import { latestSnapshot, sectionsIn } from '../case/sections'
import type { Ctx } from '../context'
import { database } from '../database'
import { listEvidence } from '../evidence/list'
import { readDrafts } from './drafts'
import { ownCase } from './own-case'
import { readSelfScore } from './read-self-score'
import { type CaseShell, caseShell } from './shell'

export type SelfScoreView = {
  shell: CaseShell
  sheet: SelfSheet
  groups: GroupProgress[]
  levels: Scheme['levels']
  scoring: Scheme['scoring']
  /** Once submitted it is read as submitted, and nobody can change it. */
  isReadOnly: boolean
  isFrozen: boolean
  hasAny: boolean
  versions: Record<string, number>
}

export type SelfItemView = Omit<SelfScoreView, 'sheet'> & {
  line: SelfLine
  version: number
  /** Whether another item that people score comes after it. */
  hasNext: boolean
}

/** The enterprise's own score of an application, on its scheme version's rubric, with what is missing for more. */
export const viewSelfScore = async (ctx: Ctx, id: string): Promise<Outcome<SelfScoreView>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { row, scheme } = own.value
  const [shell, drafts, kept, files, frozen] = await Promise.all([
    caseShell(db, ctx, own.value),
    readDrafts(db, row.id),
    readSelfScore(db, row.id),
    listEvidence(db, row.id),
    row.stage === 'draft' ? null : latestSnapshot(db, row.id),
  ])
  const sections = frozen ? sectionsIn(frozen.data) : drafts
  const entries = frozen ? (frozen.data.selfScore ?? {}) : (frozenSelfScore(kept) ?? {})
  const usable = frozen
    ? frozen.data.files.map(file => ({ kinds: kindsOf(file) }))
    : files.filter(file => file.status !== 'rejected')
  const today = shanghaiDate(ctx.now)
  const groups = taskList(drafts, ruleContext(today, scheme, drafts))
  return done({
    shell,
    sheet: selfSheet({
      scheme: schemeFor(scheme, variantOf(sections)),
      sections,
      entries,
      computed: computedPoints(sections, scheme),
      tasks: groups.flatMap(group => group.tasks),
      files: countsByKind(usable),
      today,
    }),
    groups,
    levels: scheme.levels,
    scoring: scheme.scoring,
    isReadOnly: row.stage !== 'draft' || !shell.mayEdit,
    isFrozen: row.stage !== 'draft',
    hasAny: Object.keys(entries).length > 0,
    versions: Object.fromEntries(Object.entries(kept).map(([code, entry]) => [code, entry.version])),
  })
}

/** One item of the self-score as its page shows it; missing for an item the rubric does not have. */
export const viewSelfItem = async (ctx: Ctx, id: string, code: string): Promise<Outcome<SelfItemView>> => {
  const view = await viewSelfScore(ctx, id)
  if (!view.ok) return view
  const { sheet, ...rest } = view.value
  const at = sheet.lines.findIndex(one => one.item.code === code)
  const line = sheet.lines[at]
  if (!line) return refuse('missing')
  return done({
    ...rest,
    line,
    version: rest.versions[code] ?? 0,
    hasNext: sheet.lines.slice(at + 1).some(one => one.item.kind !== 'computed'),
  })
}
