import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { moment, stamp } from '../board/dates'
import { Chip } from '../ui/chip'
import { Link } from '../ui/link'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'
import { useKindName } from './kind-name'

export type Round = {
  id: string
  round: number
  openedAt: Date
  closedAt: Date | null
  outcome: string | null
  items: {
    seq: number
    section: string
    field: string | null
    evidenceKind: string | null
    reason: string
    answeredAt: Date | null
    note: string
  }[]
}

/** Each correction list with what became of its items. */
export function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const t = useTranslations('case.letters')
  const w = useTranslations('application')
  const kindOf = useKindName()
  const locale = useLocale()
  const place = (item: Round['items'][number]) =>
    item.evidenceKind
      ? kindOf(item.evidenceKind)
      : `${w(`sections.${item.section}.title`)}${locale === 'en' ? ', ' : '，'}${w(`fields.${item.section}.${item.field}.label`)}`
  return rounds.map(round => (
    <section key={round.id}>
      <SectionHead
        title={t('round', { n: round.round })}
        aside={
          round.closedAt && round.outcome
            ? t('closed', {
                from: moment(round.openedAt, locale),
                to: moment(round.closedAt, locale),
                outcome: t(`outcome.${round.outcome}`),
              })
            : t('open', { at: moment(round.openedAt, locale) })
        }
      />
      <ol className="case-box">
        {round.items.map(item => (
          <li key={item.seq}>
            <p className="flex flex-wrap items-center gap-2">
              <b>
                <span className="num">{item.seq}.</span> {place(item)}
              </b>
              <Chip tone={item.answeredAt ? 'ok' : 'wait'} icon={item.answeredAt ? 'check' : 'clock'}>
                {t(item.answeredAt ? 'answered' : 'unanswered')}
              </Chip>
            </p>
            <p className="text-ink-2">{item.reason}</p>
            {item.note && (
              <p className="text-ink-3">
                {t('note')}
                {locale === 'en' ? ': ' : '：'}
                {item.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  ))
}

/** Objections to the notice, without who made them. */
export function Objections({
  objections,
  mayHandle,
}: {
  objections: readonly { id: string; receipt: string; ground: string; status: string; at: Date }[]
  mayHandle: boolean
}) {
  const t = useTranslations('case.letters')
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={t('objections')} />
      <ul className="case-box">
        {objections.map(objection => (
          <li key={objection.id} className="flex flex-wrap items-center gap-2">
            <span className="num">
              {t('objection', { receipt: objection.receipt, at: moment(objection.at, locale) })}
            </span>
            <Chip tone={objection.status === 'open' ? 'wait' : 'neutral'} icon="horn">
              {t(`status.${objection.status}`)}
            </Chip>
            {mayHandle && <Link href={paths.reviewObjection(objection.id)}>{t('handle')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Messages that went out, one line an event. */
export function SentTable({ sent }: { sent: readonly { kind: string; people: number; at: Date }[] }) {
  const t = useTranslations('case.letters')
  const l = useTranslations('case.log')
  return (
    <section>
      <SectionHead title={t('sent')} />
      <Table kind="dense" caption={t('sent')} stack>
        <thead>
          <tr>
            <Th>{l('at')}</Th>
            <Th>{l('what')}</Th>
            <Th num>{t('to')}</Th>
          </tr>
        </thead>
        <tbody>
          {sent.map(line => (
            <tr key={`${line.kind}${line.at.toISOString()}`}>
              <Td label={l('at')} className="num whitespace-nowrap">
                {stamp(line.at)}
              </Td>
              <Td label={l('what')}>
                {t.has(`template.${line.kind}`) ? t(`template.${line.kind}`) : t('template.other')}
              </Td>
              <Td num label={t('to')} className="num">
                {t('sentTo', { n: line.people })}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
