import { useLocale, useTranslations } from 'next-intl'
import { deadline, moment } from '../board/dates'
import { Chip } from '../ui/chip'
import { KeyValues } from '../ui/key-values'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

export type Visit = {
  plannedOn: string | null
  agenda: string
  summary: string
  checks: {
    id: string
    item: string
    claim: string
    result: 'open' | 'as_claimed' | 'differs'
    note: string
  }[]
  signatures: { name: string; side: 'inspector' | 'enterprise'; at: Date }[]
  findings: {
    id: string
    code: string
    grade: 'minor' | 'major' | 'critical'
    item: string
    text: string
    remedy: string
    dueOn: string
    status: 'open' | 'answered' | 'closed'
    answer: string
    closureNote: string
  }[]
}

function Findings({ findings }: { findings: Visit['findings'] }) {
  const t = useTranslations('case.visit')
  const locale = useLocale()
  const marks = useMarks()
  return (
    <ul className="case-box">
      {findings.map(finding => (
        <li key={finding.id}>
          <p className="flex flex-wrap items-center gap-2">
            <b className="num">{finding.code}</b>
            <span>{finding.item}</span>
            <Chip tone={finding.grade === 'minor' ? 'neutral' : 'wait'} icon="flag">
              {t(`grade.${finding.grade}`)}
            </Chip>
            <Chip
              tone={finding.status === 'closed' ? 'ok' : 'wait'}
              icon={finding.status === 'closed' ? 'check' : 'clock'}
            >
              {t(`status.${finding.status}`)}
            </Chip>
          </p>
          <p className="mt-1">{finding.text}</p>
          <KeyValues
            look="tight"
            className="mt-1"
            items={[
              {
                key: 'remedy',
                term: t('remedy'),
                value: `${finding.remedy}${marks.open}${t('due', { date: deadline(finding.dueOn, locale) })}${marks.close}`,
              },
              ...(finding.answer ? [{ key: 'answer', term: t('answer'), value: finding.answer }] : []),
              ...(finding.closureNote
                ? [{ key: 'closure', term: t('closure'), value: finding.closureNote }]
                : []),
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/** The site visit as recorded: day, checklist, findings, signatures. */
export function VisitRecord({ visit }: { visit: Visit }) {
  const t = useTranslations('case.visit')
  const locale = useLocale()
  const marks = useMarks()
  return (
    <>
      <KeyValues
        look="tight"
        items={[
          {
            key: 'planned',
            term: t('planned'),
            value: visit.plannedOn ? deadline(visit.plannedOn, locale) : t('unplanned'),
          },
          ...(visit.agenda ? [{ key: 'agenda', term: t('agenda'), value: visit.agenda }] : []),
          ...(visit.summary ? [{ key: 'summary', term: t('summary'), value: visit.summary }] : []),
          ...visit.signatures.map((signature, i) => ({
            key: `signed${i}`,
            term: t('signed'),
            value: [
              `${signature.name}${marks.open}${t(signature.side)}${marks.close}`,
              moment(signature.at, locale),
            ].join(marks.comma),
          })),
        ]}
      />
      {visit.findings.length > 0 && (
        <section>
          <SectionHead title={t('findings')} />
          <Findings findings={visit.findings} />
        </section>
      )}
      {visit.checks.length > 0 && (
        <section>
          <SectionHead title={t('checks')} />
          <Table kind="dense" caption={t('checksCaption')} stack>
            <thead>
              <tr>
                <Th>{t('item')}</Th>
                <Th>{t('claim')}</Th>
                <Th>{t('result')}</Th>
              </tr>
            </thead>
            <tbody>
              {visit.checks.map(check => (
                <tr key={check.id}>
                  <th scope="row" className="font-normal">
                    {check.item}
                  </th>
                  <Td label={t('claim')}>{check.claim}</Td>
                  <Td label={t('result')} className={check.result === 'differs' ? 'tone-bad' : undefined}>
                    <span className="whitespace-nowrap">{t(`results.${check.result}`)}</span>
                    {check.note && <small className="block text-12 text-ink-3">{check.note}</small>}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
    </>
  )
}
