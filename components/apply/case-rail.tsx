import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Course } from '@/domain/application/course'
import type { GroupProgress } from '@/domain/application/status'
import { STAGE_TABLE } from '@/domain/workflow/table'
import type { Stage } from '@/domain/workflow/types'
import { RailSection, SideRail } from '../shell/side-rail'
import { DayLedger } from '../ui/day-ledger'
import { KeyValues } from '../ui/key-values'
import { StageList } from '../ui/steps'
import { Ahead, type ForecastFacts, ForecastPanel } from './forecast-panel'
import { dayText, longDay, shortDay } from './format'

/** What the rail reads of an application. */
export type RailFacts = {
  stage: Stage
  course: Course
  dueOn: string | null
  certificateNumber: string | null
}

/** When a result can be expected, with the mark of an estimate. */
export function Expected({ course }: { course: Course }) {
  const t = useTranslations('hub.rail')
  const locale = useLocale()
  if (!course.expected) return <span className="text-ink-2">{t('expectedLater')}</span>
  return (
    <>
      <b className="whitespace-nowrap">{t('before', { date: longDay(locale, course.expected.date) })}</b>
      {course.expected.isEstimated && (
        <small className="ml-2">{t('estimated', { year: course.expected.date.slice(0, 4) })}</small>
      )}
    </>
  )
}

/** Both ledgers of time: the enterprise's and the office's, each saying whether it runs. */
export function Ledgers({ stage, course, dueOn, certificateNumber }: RailFacts) {
  const t = useTranslations('hub.rail')
  const locale = useLocale()
  const { enterprise, office } = course
  const left = enterprise.limit - enterprise.used
  const isDraft = stage === 'draft'
  const isOver = STAGE_TABLE[stage].isEnd || certificateNumber !== null
  const due = dueOn ? dayText(locale, dueOn) : ''
  const oursNote = isDraft
    ? t('noWindow')
    : stage === 'correction'
      ? t('left', { n: Math.max(0, left), date: due })
      : t(isOver ? 'over' : 'notOurs')
  const officeNote = isDraft
    ? t('startsOnSubmit')
    : isOver
      ? t('over')
      : office.isRunning
        ? t('running', { n: Math.max(0, office.limit - office.used) })
        : t('stopped')
  return (
    <>
      {stage === 'correction' && (
        <DayLedger
          title={t('ours')}
          used={enterprise.used}
          limit={enterprise.limit}
          state={left <= 0 ? 'over' : left <= 2 ? 'near' : 'mine'}
          note={oursNote}
        />
      )}
      {stage !== 'correction' && (
        <div className="ledger">
          <div className="ledger-head">
            <span>{t('ours')}</span>
            {isDraft ? (
              <small>{t('unlimited')}</small>
            ) : (
              <span className="num">
                <b>{enterprise.used}</b> <small>{t('daysUsed')}</small>
              </span>
            )}
          </div>
          <p>{oursNote}</p>
        </div>
      )}
      <DayLedger
        title={t('office')}
        used={office.used}
        limit={office.limit}
        state={
          office.used > office.limit ? 'over' : office.isRunning || isDraft || isOver ? 'normal' : 'stopped'
        }
        note={officeNote}
      />
      <ThirdParty course={course} />
    </>
  )
}

const hasThird = ({ thirdParty }: Course): boolean =>
  thirdParty !== undefined && thirdParty !== null && (thirdParty.used > 0 || thirdParty.isRunning)

/** The visit's days, once there are any: they count for neither side. */
function ThirdParty({ course }: { course: Course }) {
  const t = useTranslations('forecast.ledger')
  const { thirdParty } = course
  if (!thirdParty || !hasThird(course)) return null
  return (
    <DayLedger
      title={t('thirdParty')}
      used={thirdParty.used}
      limit={thirdParty.limit}
      state={thirdParty.used > thirdParty.limit ? 'over' : 'normal'}
      note={t(thirdParty.isRunning ? 'running' : 'over')}
    />
  )
}

/** The whole way: what is done, where it stands, what each stage may still take. */
export function CourseList({ course }: { course: Course }) {
  const t = useTranslations('hub.rail')
  const stage = useTranslations('workflow.stage')
  const locale = useLocale()
  return (
    <StageList
      items={course.stages.map(one => ({
        id: one.stage,
        name: one.stage === 'certified' ? t('issue') : stage(one.stage),
        state: one.state,
        when: one.leftOn
          ? shortDay(locale, one.leftOn)
          : one.dueOn
            ? t('by', { date: shortDay(locale, one.dueOn) })
            : t(one.stage === 'site_visit' ? 'daysOutside' : 'days', { n: one.limit }),
      }))}
    />
  )
}

/** The six groups of the form with how many lines are done; the one the person is in is marked. */
export function PartList({
  groups,
  current,
}: {
  groups: readonly GroupProgress[]
  current?: string | undefined
}) {
  const name = useTranslations('application.groups')
  return (
    <StageList
      items={groups.map(group => ({
        id: group.group,
        name: name(group.group),
        state: group.group === current ? 'current' : group.status === 'complete' ? 'done' : 'todo',
        when: `${group.done}/${group.total}`,
      }))}
    />
  )
}

/** Always beside an application: stage, holder, next step, expected result, both ledgers, and the way or the parts. */
export function CaseRail({
  facts,
  groups,
  current,
  forecast,
  present,
}: {
  facts: RailFacts
  groups?: readonly GroupProgress[]
  current?: string | undefined
  forecast?: ForecastFacts | null
  /** Colleagues at work on the same application. */
  present?: ReactNode
}) {
  const t = useTranslations('hub.rail')
  const stage = useTranslations('workflow.stage')
  const f = useTranslations('forecast')
  const isIssued = facts.certificateNumber !== null
  const now = facts.stage === 'certified' && !isIssued ? stage('awaiting_issue') : stage(facts.stage)
  return (
    <SideRail label={t('label')} heading={t('now')} stage={now}>
      <RailSection>
        <KeyValues
          look="tight"
          items={[
            {
              key: 'holder',
              term: t('holder'),
              value: <b>{isIssued ? t('holders.settled') : t(`holders.${facts.stage}`)}</b>,
            },
            {
              key: 'next',
              term: t('next'),
              value: isIssued ? t('nexts.issued') : t(`nexts.${facts.stage}`),
            },
            ...(STAGE_TABLE[facts.stage].isEnd || isIssued
              ? []
              : [{ key: 'expected', term: t('expected'), value: <Expected course={facts.course} /> }]),
          ]}
        />
      </RailSection>
      <RailSection title={t(hasThird(facts.course) ? 'ledgersThree' : 'ledgers')}>
        <Ledgers {...facts} />
      </RailSection>
      {forecast && (
        <RailSection title={f('title')}>
          <ForecastPanel stage={facts.stage} forecast={forecast} />
        </RailSection>
      )}
      {groups && facts.stage === 'draft' ? (
        <RailSection title={t('parts')}>
          <PartList groups={groups} current={current} />
        </RailSection>
      ) : (
        <RailSection title={t('course')}>
          <CourseList course={facts.course} />
        </RailSection>
      )}
      {present}
    </SideRail>
  )
}

/** On a phone the essentials of the rail stand above the page; the rail itself follows below. */
export function CaseStrip({ facts, forecast }: { facts: RailFacts; forecast?: ForecastFacts | null }) {
  const t = useTranslations('hub.rail')
  const stage = useTranslations('workflow.stage')
  return (
    <section
      className="mb-4 hidden rounded-md border border-line-strong bg-surface p-3 max-lg:block"
      aria-label={t('now')}
    >
      <p className="mb-2 text-14">
        <b>{stage(facts.stage)}</b>
        <span className="mx-1.5 text-ink-3" aria-hidden>
          |
        </span>
        {facts.certificateNumber !== null
          ? t('holders.settled')
          : t('inHands', { who: t(`holders.${facts.stage}`) })}
      </p>
      {facts.stage !== 'draft' && <Ledgers {...facts} />}
      {facts.course.expected && (
        <p className="mt-2 border-t border-line pt-2 text-14">
          {t('expected')} <Expected course={facts.course} />
        </p>
      )}
      {forecast?.queue && (
        <p className="mt-1 text-14 text-ink-2">
          <Ahead queue={forecast.queue} />
        </p>
      )}
    </section>
  )
}
