import { useLocale, useTranslations } from 'next-intl'
import { moment, shortDay } from '../board/dates'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { KeyValues } from '../ui/key-values'
import { CaseTimeline } from '../ui/timeline'
import { FindingStatus, GradeChip } from '../visit/findings'

export type VisitPart = {
  plannedOn: string | null
  summary: string
  counts: { asClaimed: number; differs: number; open: number }
  differing: { id: string; item: string; claim: string; note: string }[]
  inspectors: { name: string; hasSigned: boolean }[]
  isSignedByEnterprise: boolean
  findings: {
    id: string
    code: string
    grade: 'minor' | 'major' | 'critical'
    item: string
    text: string
    status: 'open' | 'answered' | 'closed'
    answer: string
    closureNote: string
  }[]
}

/** The visit as the committee reads it: summary, differences, findings. */
export function PackVisitPart({ visit }: { visit: VisitPart | null }) {
  const t = useTranslations('decision.pack')
  const locale = useLocale()
  if (!visit) return <p className="text-ink-2">{t('visitNone')}</p>
  const comma = locale === 'en' ? '; ' : '；'
  return (
    <>
      <KeyValues
        look="tight"
        items={[
          { key: 'on', term: t('visitOn'), value: visit.plannedOn ? shortDay(visit.plannedOn, locale) : '' },
          {
            key: 'team',
            term: t('visitTeam'),
            value: visit.inspectors
              .map(({ name, hasSigned }) => t(hasSigned ? 'visitSigned' : 'visitUnsigned', { name }))
              .join(comma),
          },
          {
            key: 'enterprise',
            term: t('visitEnterprise'),
            value: t(visit.isSignedByEnterprise ? 'yes' : 'no'),
          },
          { key: 'checks', term: t('visitChecks'), value: t('visitCounts', visit.counts) },
        ]}
      />
      {visit.summary && <p className="mt-3 max-w-measure whitespace-pre-line">{visit.summary}</p>}
      {visit.differing.length > 0 && (
        <>
          <h3 className="mt-4 text-13 font-bold">{t('differing')}</h3>
          <ul>
            {visit.differing.map(check => (
              <li key={check.id} className="flex items-start gap-2 border-b border-line py-2">
                <Icon name="alert" className="tone-wait mt-0.5" />
                <span>
                  {check.claim}
                  <span className="block text-13 text-ink-2">{check.note}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-4 text-13 font-bold">{t('findings')}</h3>
      {visit.findings.length === 0 ? (
        <p className="text-ink-2">{t('findingsNone')}</p>
      ) : (
        <ul>
          {visit.findings.map(finding => (
            <li key={finding.id} className="border-b border-line py-2">
              <p className="flex flex-wrap items-center gap-2">
                <b className="num">{finding.code}</b>
                <GradeChip grade={finding.grade} />
                <FindingStatus status={finding.status} />
                <span className="num text-13 text-ink-3">{finding.item}</span>
              </p>
              <p className="mt-1">{finding.text}</p>
              {finding.answer && <p className="mt-1 text-13 text-ink-2">{finding.answer}</p>}
              {finding.closureNote && <p className="text-13 text-ink-2">{finding.closureNote}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Credit = { checkedOn: string; isClear: boolean; source: string; note: string; age: number; max: number }
type Veto = { id: string; list: string; decisionNumber: string; legalBasis: string; expiresOn: string }

/** The last credit check and every veto in force. */
export function PackRisks({ credit, vetoes }: { credit: Credit | null; vetoes: readonly Veto[] }) {
  const t = useTranslations('decision.pack')
  const lists = useTranslations('office.veto.lists')
  return (
    <ul>
      <li className="flex flex-wrap items-center gap-2 border-b border-line py-2">
        {credit ? (
          <>
            <Chip tone={credit.isClear ? 'ok' : 'bad'} icon={credit.isClear ? 'check' : 'alert'}>
              {credit.isClear ? t('creditClear') : t('creditBad')}
            </Chip>
            <span className={credit.age > credit.max ? 'tone-bad' : ''}>
              {t('creditLine', {
                on: credit.checkedOn,
                source: credit.source,
                age: credit.age,
                max: credit.max,
              })}
            </span>
            {credit.note && <span className="text-ink-2">{credit.note}</span>}
          </>
        ) : (
          <span className="text-ink-2">{t('creditNone')}</span>
        )}
      </li>
      {vetoes.length === 0 && (
        <li className="flex items-center gap-2 border-b border-line py-2">
          <Icon name="check" className="tone-ok" />
          {t('vetoNone')}
        </li>
      )}
      {vetoes.map(veto => (
        <li key={veto.id} className="tone-bad flex items-start gap-2 border-b border-line py-2">
          <Icon name="ban" className="mt-0.5" />
          {t('vetoLine', {
            list: lists.has(veto.list) ? lists(veto.list) : veto.list,
            number: veto.decisionNumber,
            basis: veto.legalBasis,
            until: veto.expiresOn,
          })}
        </li>
      ))}
    </ul>
  )
}

type AnsweredObjection = {
  id: string
  notice: string
  ground: string
  text: string
  status: 'open' | 'dismissed' | 'upheld'
  answer: string
}

/** Objections that were answered, without who objected. */
export function PackObjections({ objections }: { objections: readonly AnsweredObjection[] }) {
  const t = useTranslations('decision.pack')
  const grounds = useTranslations('decision.objection.grounds')
  return (
    <ul>
      {objections.map(objection => (
        <li key={objection.id} className="border-b border-line py-2">
          <p className="flex flex-wrap items-center gap-2">
            <Chip
              tone={objection.status === 'upheld' ? 'bad' : 'neutral'}
              icon={objection.status === 'upheld' ? 'horn' : 'minus-circle'}
            >
              {t(`objectionStatus.${objection.status}`)}
            </Chip>
            <b>{grounds.has(objection.ground) ? grounds(objection.ground) : objection.ground}</b>
            <span className="num text-13 text-ink-3">{objection.notice}</span>
          </p>
          <p className="mt-1 whitespace-pre-line">{objection.text}</p>
          <p className="mt-1 text-13 text-ink-2">
            <span className="text-ink-3">{t('answer')}</span> {objection.answer}
          </p>
        </li>
      ))}
    </ul>
  )
}

type Line = {
  seq: number
  kind: string
  by: string | null
  role: string
  details: Record<string, string | number | boolean>
  at: Date
}

/** What happened to the case, newest first. */
export function PackHistory({ lines }: { lines: readonly Line[] }) {
  const w = useTranslations('workflow')
  const locale = useLocale()
  const named = (kind: string): string =>
    w.has(`transition.${kind}`) ? w(`transition.${kind}`) : w.has(`event.${kind}`) ? w(`event.${kind}`) : kind
  return (
    <CaseTimeline
      items={lines.toReversed().map(line => ({
        id: String(line.seq),
        at: line.at.toISOString(),
        when: `${moment(line.at, locale)}${line.by ? (locale === 'en' ? `, ${line.by}` : `，${line.by}`) : ''}`,
        title: named(line.kind),
        ...(typeof line.details.reason === 'string' ? { note: line.details.reason } : {}),
      }))}
    />
  )
}
