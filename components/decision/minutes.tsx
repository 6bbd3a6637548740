import { useLocale, useTranslations } from 'next-intl'
import { moment } from '../board/dates'
import { KeyValues } from '../ui/key-values'
import type { Choice } from './ballot'
import { OutcomeChip, type RoundOutcome } from './outcome-chip'

export type MinutesFacts = {
  round: number
  openedAt: string
  closedAt: string | null
  outcome: RoundOutcome | null
  reason: string
  chair: string | null
  eligible: string[]
  present: string[]
  recused: string[]
  evaluated: string[]
  quorum: number
  tally: Record<Choice, number>
  majority: number
  dissent: { choice: Choice; reason: string }[]
}

/** The minutes of one round, made from the record: who could vote, was there, stepped back, how it went and why. */
export function MinutesOf({ minutes }: { minutes: MinutesFacts }) {
  const t = useTranslations('decision.minutes')
  const choice = useTranslations('decision.choice')
  const locale = useLocale()
  const comma = locale === 'en' ? ', ' : '、'
  const names = (list: string[]): string =>
    list.length > 0 ? t('names', { n: list.length, list: list.join(comma) }) : t('none')
  const from = moment(minutes.openedAt, locale)
  const rows = [
    {
      key: 'time',
      term: t('time'),
      value: minutes.closedAt
        ? t('fromTo', { from, to: moment(minutes.closedAt, locale) })
        : t('from', { from }),
    },
    ...(minutes.chair ? [{ key: 'chair', term: t('chair'), value: minutes.chair }] : []),
    { key: 'eligible', term: t('eligible'), value: names(minutes.eligible) },
    { key: 'present', term: t('present'), value: names(minutes.present) },
    { key: 'recused', term: t('recused'), value: names(minutes.recused) },
    ...(minutes.evaluated.length > 0
      ? [{ key: 'evaluated', term: t('evaluated'), value: names(minutes.evaluated) }]
      : []),
    {
      key: 'quorum',
      term: t('quorum'),
      value: t('quorumValue', { n: minutes.quorum, present: minutes.present.length }),
    },
    {
      key: 'tally',
      term: t('tally'),
      value: t('tallyValue', { ...minutes.tally, majority: minutes.majority }),
    },
    ...(minutes.outcome
      ? [
          { key: 'outcome', term: t('outcome'), value: <OutcomeChip outcome={minutes.outcome} /> },
          { key: 'reason', term: t('reason'), value: minutes.reason || t('noReason') },
        ]
      : []),
    ...(minutes.dissent.length > 0
      ? [
          {
            key: 'dissent',
            term: t('dissent'),
            value: (
              <ul>
                {minutes.dissent.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two members may write the same words
                  <li key={at}>
                    {choice(line.choice)}: {line.reason}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
  return (
    <article className="mb-4">
      <h3 className="text-14 font-bold">
        {minutes.closedAt ? t('round', { n: minutes.round }) : t('draft', { n: minutes.round })}
        {!minutes.closedAt && <span className="ml-2 text-12 font-normal text-ink-3">{t('draftNote')}</span>}
      </h3>
      <KeyValues items={rows} look="tight" className="mt-2 sm:grid-cols-[8rem_minmax(0,1fr)]" />
    </article>
  )
}
