import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { areaName } from '@/domain/areas'
import type { CardClock } from '@/domain/board/clock'
import { FLAGS, type FlagCounts } from '@/domain/board/flags'
import type { MoveView } from '@/domain/board/moves'
import { inList } from '@/domain/board/query'
import { type BoardStage, columnName } from '@/domain/board/stages'
import type { TrackPart } from '@/domain/board/track'
import { INDUSTRIES, isIndustry } from '@/domain/fields'
import { paths } from '@/domain/paths'
import type { Access, Part } from '@/domain/policy/visibility'
import type { Stage } from '@/domain/workflow/types'
import { shortDay } from '../board/dates'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { Dot } from '../ui/dot'
import type { LocalPath } from '../ui/href'
import { KeyHint } from '../ui/kbd'
import { StageTrack } from '../ui/stage-track'
import { Tabs } from '../ui/tabs'
import { CaseSteps } from './case-steps'
import { MoveButton } from './move-button'
import { PrintButton } from './print-button'

export type Tab = 'overview' | 'application' | 'changes' | 'evidence' | 'scores' | 'visit' | 'letters' | 'log'

/** What the frame shows of a case. */
export type FrameCase = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  creditCode: string
  area: string
  industry: string
  scheme: string
  stage: Stage
  isSettled: boolean
  /** Handed back after a correction, so that there is something to compare. */
  isCorrected: boolean
  clock: CardClock | null
  flags: FlagCounts
  access: Record<Part, Access>
  track: TrackPart[]
  counts: { files: number; findings: number; letters: number }
  log: readonly unknown[]
  /** Whether the panel’s scores can ever be this reader’s to see here. */
  seesScores: boolean
  moves: MoveView
  me: { id: string }
}

const TONE = { normal: 'neutral', near: 'wait', full: 'wait', over: 'bad', stopped: 'info' } as const
const ICON = {
  normal: undefined,
  near: 'clock',
  full: 'clock',
  over: 'alert',
  stopped: 'pause-circle',
} as const
/** Flags that tell of a part not everybody may see. */
const FLAG_PART: Partial<Record<(typeof FLAGS)[number], Part>> = {
  veto: 'veto',
  failed: 'checklist',
  finding: 'visit',
}

function Chips({ view }: { view: FrameCase }) {
  const t = useTranslations('board')
  const c = useTranslations('case.bar')
  const w = useTranslations('workflow.stage')
  const { clock } = view
  const name = w(view.isSettled || view.stage !== 'certified' ? view.stage : 'awaiting_issue')
  const left = (): string => {
    if (!clock) return ''
    if (clock.state === 'over') return t('card.over', { n: clock.left })
    if (clock.state === 'full') return t('card.full')
    if (clock.state === 'stopped')
      return view.stage === 'correction' ? t('card.enterpriseLeft', { n: clock.left }) : t('card.objection')
    return clock.left === 0 ? t('card.lastDay') : t('card.left', { n: clock.left })
  }
  const icon = clock ? ICON[clock.state] : undefined
  return (
    <>
      <Chip tone={clock ? TONE[clock.state] : 'neutral'} {...(icon ? { icon } : {})}>
        {clock ? c('stageLeft', { stage: name, left: left() }) : name}
      </Chip>
      {FLAGS.map(flag => {
        const n = view.flags[flag]
        const part = FLAG_PART[flag]
        if (!n || flag === 'correction' || (part && view.access[part] === 'none')) return null
        return (
          <Chip key={flag} icon="flag">
            {t(`flagCount.${flag}`, { n })}
          </Chip>
        )
      })}
    </>
  )
}

function useTrack(view: FrameCase) {
  const t = useTranslations('case.track')
  const w = useTranslations('workflow.stage')
  const locale = useLocale()
  const note = (part: TrackPart): string => {
    const date = part.on ? shortDay(part.on, locale) : ''
    const values = { date, used: part.used, limit: part.limit }
    if (part.state === 'current')
      return t(
        part.stage === 'site_visit'
          ? 'currentOutside'
          : part.stage === 'correction'
            ? 'stoppedNow'
            : 'current',
        values,
      )
    if (part.state === 'done')
      return part.on
        ? t(part.stage === 'correction' ? 'stopped' : 'done', values)
        : `${part.used} / ${part.limit}`
    return part.on ? t(part.isEstimated ? 'aboutEstimated' : 'about', values) : t('notReached')
  }
  const ruler = (part: TrackPart) => {
    if (part.stage === 'correction') return 'stopped' as const
    if (part.state !== 'current' || !view.clock) return 'normal' as const
    return view.clock.state
  }
  const name = (stage: BoardStage) => w(columnName(stage))
  return view.track.map(part => ({
    id: part.stage,
    name: name(part.stage),
    note: <span className="num">{note(part)}</span>,
    state: part.state,
    used: part.used,
    limit: part.limit,
    ruler: ruler(part),
  }))
}

/** Everything around the tabs of a case: identity, stages, tabs, keys. */
export function CaseFrame({
  view,
  tab,
  list,
  neighbours,
  children,
}: {
  view: FrameCase
  tab: Tab
  /** Address of the list the case was opened from. */
  list: string
  neighbours: { place: number; of: number; previous: string | null; next: string | null } | null
  children: ReactNode
}) {
  const t = useTranslations('case')
  const b = useTranslations('board.keys')
  const locale = useLocale()
  const here = (id: string, at?: string): LocalPath => inList(paths.reviewCase(id, at), list)
  const step = (id: string | null | undefined): LocalPath | null =>
    id ? here(id, tab === 'overview' ? undefined : tab) : null
  const track = useTrack(view)
  const canMove = view.moves.moves.length > 0 || view.moves.others.length > 0
  const previous = step(neighbours?.previous)
  const next = step(neighbours?.next)
  const industry = isIndustry(view.industry) ? INDUSTRIES[view.industry] : null
  const tabs: { id: Tab; count?: number; isShown: boolean }[] = [
    { id: 'overview', isShown: true },
    { id: 'application', isShown: view.access.application !== 'none' },
    {
      id: 'changes',
      isShown: view.access.application !== 'none' && (view.isCorrected || tab === 'changes'),
    },
    { id: 'evidence', count: view.counts.files, isShown: view.access.evidence !== 'none' },
    { id: 'scores', isShown: view.seesScores },
    { id: 'visit', count: view.counts.findings, isShown: view.access.visit !== 'none' },
    { id: 'letters', count: view.counts.letters, isShown: view.access.checklist !== 'none' },
    { id: 'log', count: view.log.length, isShown: view.access.log !== 'none' },
  ]
  return (
    <div className="work-main case">
      <header className="ident">
        <div className="who">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1>
              {view.brand} {view.product}
            </h1>
            <Chips view={view} />
          </div>
          <p className="facts">
            <span>{view.enterprise}</span>
            <Dot />
            <span className="num">{view.creditCode}</span>
            <Dot />
            <span>{areaName(view.area, locale === 'en' ? 'en' : 'zh-CN')}</span>
            {industry && (
              <>
                <Dot />
                <span>{locale === 'en' ? industry.en : industry.zh}</span>
              </>
            )}
            <Dot />
            <span className="num">{view.reference}</span>
            <Dot />
            <span>{t('bar.scheme', { code: view.scheme })}</span>
          </p>
        </div>
        <CaseSteps
          id={view.id}
          list={list}
          around={neighbours && { ...neighbours, previous, next }}
          back={paths.board(list)}
          canMove={canMove}
          canNote={view.access.notes === 'all'}
        />
        <PrintButton label={t('bar.print')} />
        {view.access.notes === 'all' && (
          <LinkButton icon="edit" className="max-md:hidden" href={`${here(view.id)}#note-text`}>
            {t('bar.note')}
          </LinkButton>
        )}
        {canMove && <MoveButton view={view.moves} me={view.me.id} next={next} />}
      </header>
      <section className="case-track" aria-label={t('track.label')}>
        <StageTrack stages={track} />
      </section>
      <Tabs
        label={t('tabs.label')}
        items={tabs
          .filter(each => each.isShown)
          .map(each => ({
            href: here(view.id, each.id === 'overview' ? undefined : each.id),
            label: t(`tabs.${each.id}`),
            current: each.id === tab,
            ...(each.count ? { count: each.count } : {}),
          }))}
      />
      <main id="main" tabIndex={-1} className="work-body">
        {children}
      </main>
      <footer className="work-foot">
        <span className="keys">
          {canMove && <KeyHint keys={['M']}>{b('move')}</KeyHint>}
          {view.access.notes === 'all' && <KeyHint keys={['N']}>{t('bar.note')}</KeyHint>}
          <KeyHint keys={['J', 'K']}>{b('previousNext')}</KeyHint>
          <KeyHint keys={['B']}>{b('back')}</KeyHint>
          <KeyHint keys={['?']}>{b('help')}</KeyHint>
        </span>
      </footer>
    </div>
  )
}
