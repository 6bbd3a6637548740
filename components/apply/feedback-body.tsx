import { useLocale, useTranslations } from 'next-intl'
import type { FeedbackReport } from '@/domain/decision/feedback'
import type { Text } from '@/domain/scheme/text'
import { ItemFacts } from '../feedback/item-facts'
import { ScoreBar } from '../ui/bars'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

const points = (value: number | null): string => (value === null ? '—' : String(value))

/** What a decided applicant receives: result, pillars against their floors, each item with its reasons. */
export function FeedbackBody({
  report,
  names,
}: {
  report: FeedbackReport
  names: Readonly<Record<string, Text>>
}) {
  const t = useTranslations('hub.feedback')
  const hub = useTranslations('hub')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const nameOf = (id: string) => names[id]?.[locale] ?? id
  return (
    <>
      <section className="mt-6 rounded-md border border-line-strong bg-surface p-6">
        <p className="text-14 text-ink-2">{t('outcome')}</p>
        <p className="text-22 font-bold">{t(`outcomes.${report.outcome}`)}</p>
        {report.reason && <p className="mt-2">{report.reason}</p>}
        {report.note && <p className="mt-2 whitespace-pre-line">{report.note}</p>}
        {report.total !== null && (
          <p className="num mt-3">
            {t('total')} <b className="text-24">{report.total}</b> / 1,000
            <span className="ml-3 text-ink-2">{t('pass', { n: report.passTotal })}</span>
          </p>
        )}
      </section>
      {report.total !== null && (
        <section className="mt-8">
          <SectionHead title={t('pillars')} small />
          <Table caption={t('pillars')}>
            <thead>
              <tr>
                <Th>{t('pillar')}</Th>
                <Td className="w-[36%] max-lg:hidden">{null}</Td>
                <Th num>{t('points')}</Th>
                <Th num>{t('floor')}</Th>
              </tr>
            </thead>
            <tbody>
              {report.pillars.map(pillar => (
                <tr key={pillar.id}>
                  <Td>{nameOf(pillar.id)}</Td>
                  <Td className="max-lg:hidden">
                    <ScoreBar value={pillar.points ?? 0} max={pillar.max} limit={pillar.floor} />
                  </Td>
                  <Td num className="num">
                    <b>{points(pillar.points)}</b> / {pillar.max}
                  </Td>
                  <Td num className="num">
                    {pillar.floor}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
      <section className="mt-8">
        <SectionHead title={t('items')} small />
        {report.items.map(item => (
          <article key={item.id} className="border-b border-line py-4">
            <h3 className="text-17">{nameOf(item.id)}</h3>
            <ItemFacts item={item} nameOf={nameOf} />
            {item.comments.map(comment => (
              <p key={comment} className="mt-2 whitespace-pre-line text-ink-2">
                {comment}
              </p>
            ))}
            {item.agreed && (
              <p className="mt-2 text-14">
                {hub('named', { name: t('agreed', { n: item.agreed.points }), text: item.agreed.rationale })}
              </p>
            )}
          </article>
        ))}
      </section>
      {report.findings.length > 0 && (
        <section className="mt-8">
          <SectionHead title={t('findings')} small />
          <ul>
            {report.findings.map(finding => (
              <li key={finding.code} className="border-b border-line py-3">
                <b className="num">{finding.code}</b> {t(finding.isClosed ? 'closed' : 'open')}
                <p className="text-ink-2">{finding.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
