import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { areaName } from '@/domain/areas'
import type { MoveView } from '@/domain/board/moves'
import { columnName } from '@/domain/board/stages'
import type { LedgerPart, Ledgers } from '@/domain/board/track'
import type { Stage } from '@/domain/workflow/types'
import type { Waiting } from '@/domain/workflow/waiting'
import { deadline } from '../board/dates'
import { Avatar } from '../ui/avatar'
import { DayLedger } from '../ui/day-ledger'
import { KeyValues } from '../ui/key-values'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'

export type People = {
  officer: { id: string; name: string } | null
  district: string[]
  experts: { alias: string; name: string | null; status: string }[]
  inspectors: { name: string; status: string }[]
  recused: { name: string; ground: string }[]
}

function useStages() {
  const t = useTranslations('case.ledger')
  const w = useTranslations('workflow.stage')
  const locale = useLocale()
  return (part: LedgerPart): string =>
    part.byStage
      .map(({ stage, used }) => t('stage', { stage: w(columnName(stage)), n: used }))
      .join(locale === 'en' ? ', ' : '，') || t('none')
}

const stateOf = (part: LedgerPart) => (part.used > part.limit ? ('over' as const) : ('normal' as const))

/** Both ledgers of time and the third: whose working days were used, of how many promised. */
export function LedgerPanel({ ledgers, stage }: { ledgers: Ledgers; stage: Stage }) {
  const t = useTranslations('case.ledger')
  const say = useStages()
  const { office, enterprise, thirdParty } = ledgers
  return (
    <section>
      <SectionHead title={t(thirdParty.limit > 0 ? 'titleThree' : 'title')} />
      <DayLedger
        title={t('office')}
        used={office.used}
        limit={office.limit}
        state={stateOf(office)}
        note={say(office)}
      />
      <DayLedger
        title={t('enterprise')}
        used={enterprise.used}
        limit={enterprise.limit}
        state={enterprise.used > 0 || stage === 'correction' ? 'stopped' : 'normal'}
        note={enterprise.used > 0 ? t('correction') : t('none')}
      />
      {thirdParty.limit > 0 && (
        <DayLedger
          title={t('third')}
          used={thirdParty.used}
          limit={thirdParty.limit}
          state={stateOf(thirdParty)}
          note={say(thirdParty)}
        />
      )}
    </section>
  )
}

/** Who holds the case, what comes next, who is waited for, and when it should be over. */
export function HolderPanel({
  stage,
  isSettled,
  waiting,
  area,
  people,
  moves,
  expected,
}: {
  stage: Stage
  isSettled: boolean
  /** As far as the reader may know. */
  waiting: Waiting | null
  area: string
  people: People
  moves: MoveView
  expected: { on: string; isEstimated: boolean } | null
}) {
  const t = useTranslations('case.holder')
  const b = useTranslations('board')
  const w = useTranslations('workflow')
  const locale = useLocale()
  const officer = people.officer ? t('officer', { name: people.officer.name }) : t('unassigned')
  const waits = () => {
    if (!waiting) return officer
    const { reason, done, of } = waiting
    const said = b(`waiting.${reason}`, {
      who: people.officer?.name ?? b('waiting.unassigned'),
      area: areaName(area, locale === 'en' ? 'en' : 'zh-CN'),
      stage: w(`stage.${stage}`),
    })
    return of > 0 ? `${said} ${done}/${of}` : said
  }
  const forward = moves.moves.find(move => move.kind === 'forward' || move.kind === 'stay')
  const other = moves.others.find(move => move.by.some(role => role !== 'system'))
  const next = forward?.name ?? other?.name
  const lack = forward?.conditions.find(c => !c.met)
  return (
    <section>
      <SectionHead title={t('title')} />
      <KeyValues
        look="tight"
        items={[
          { key: 'who', term: t('who'), value: isSettled ? t('nobody') : <b>{waits()}</b> },
          ...(next && !isSettled
            ? [
                {
                  key: 'next',
                  term: t('next'),
                  value: w(`transition.${next}`),
                  ...(lack ? { note: w(`guard.${lack.guard}.unmet`, lack.value) } : {}),
                },
              ]
            : []),
          ...(expected
            ? [
                {
                  key: 'expected',
                  term: t('expected'),
                  value: t(expected.isEstimated ? 'beforeEstimated' : 'before', {
                    date: deadline(expected.on, locale),
                  }),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function Person({ name, role, kind = 'person' }: { name: string; role: ReactNode; kind?: 'person' | 'me' }) {
  return (
    <li className="flex items-center gap-2 py-1">
      <Avatar name={name} kind={kind} />
      <span>{name}</span>
      <span className="ml-auto text-ink-3">{role}</span>
    </li>
  )
}

/** Who works on the case, and who is kept out of it. */
export function PeoplePanel({
  people,
  area,
  me,
  children,
}: {
  people: People
  area: string
  me: string
  children?: ReactNode
}) {
  const t = useTranslations('case.people')
  const locale = useLocale()
  const areaText = areaName(area, locale === 'en' ? 'en' : 'zh-CN')
  const isEmpty =
    !people.officer && people.district.length + people.experts.length + people.inspectors.length === 0
  return (
    <section>
      <SectionHead title={t('title')} aside={t('note')} />
      <ul>
        {people.officer && (
          <Person
            name={people.officer.name}
            role={t('officer')}
            kind={people.officer.id === me ? 'me' : 'person'}
          />
        )}
        {people.district.map(name => (
          <Person key={name} name={name} role={t('district', { area: areaText })} />
        ))}
        {people.experts.map(expert => (
          <Person
            key={expert.alias + expert.status}
            name={expert.name ?? t('expert', { alias: expert.alias })}
            role={`${t('expert', { alias: expert.alias })}${locale === 'en' ? ', ' : '，'}${t(`status.${expert.status}`)}`}
          />
        ))}
        {people.inspectors.map(each => (
          <Person key={each.name} name={each.name} role={t('inspectors')} />
        ))}
      </ul>
      {isEmpty && <p className="text-ink-3">{t('none')}</p>}
      {people.recused.map(each => (
        <Notice key={each.name} icon="shield" className="mt-2">
          {t('recused', { name: each.name })}
        </Notice>
      ))}
      {children}
    </section>
  )
}
