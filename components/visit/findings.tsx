import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { CLOSURE_MIN, FINDING_MAX, type Grade } from '@/domain/visit/inputs'
import type { closingBar } from '@/domain/visit/record'
import type { FormAction } from '../apply/form-action'
import { deadline, shortDay } from '../board/dates'
import { DeedForm } from '../decision/deed-form'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { marksOf } from '../ui/marks'
import { Notice } from '../ui/notice'
import type { Tone } from '../ui/tone'

export type FindingFacts = {
  id: string
  code: string
  grade: Grade
  item: string
  itemTitle: string
  text: string
  remedy: string
  dueOn: string
  status: 'open' | 'answered' | 'closed'
  answer: string
  file: { id: string; name: string } | null
  closureNote: string
  closedOn: string | null
  version: number
  bar: ReturnType<typeof closingBar>
}

const GRADE: Record<Grade, { tone: Tone; icon: IconName }> = {
  minor: { tone: 'neutral', icon: 'info' },
  major: { tone: 'wait', icon: 'warning' },
  critical: { tone: 'bad', icon: 'alert' },
}
const STATUS: Record<FindingFacts['status'], { tone: Tone; icon: IconName }> = {
  open: { tone: 'wait', icon: 'clock' },
  answered: { tone: 'info', icon: 'undo' },
  closed: { tone: 'ok', icon: 'check' },
}

/** How serious a finding is, in colour, sign and word. */
export function GradeChip({ grade }: { grade: Grade }) {
  const t = useTranslations('visit.finding')
  return (
    <Chip tone={GRADE[grade].tone} icon={GRADE[grade].icon}>
      {t(grade)}
    </Chip>
  )
}

/** Where a finding stands. */
export function FindingStatus({ status }: { status: FindingFacts['status'] }) {
  const t = useTranslations('visit.finding.status')
  return (
    <Chip tone={STATUS[status].tone} icon={STATUS[status].icon}>
      {t(status)}
    </Chip>
  )
}

function Settle({
  applicationId,
  finding,
  close,
  giveBack,
}: {
  applicationId: string
  finding: FindingFacts
  close: FormAction<unknown>
  giveBack: FormAction<unknown>
}) {
  const t = useTranslations('visit.finding')
  const hidden = { applicationId, findingId: finding.id, version: finding.version }
  const note = {
    kind: 'area',
    name: 'closureNote',
    label: t('closureNote'),
    hint: t('closureHint'),
    need: 'required',
    min: CLOSURE_MIN,
    max: FINDING_MAX,
  } as const
  return (
    <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
      <DeedForm
        id={`close-${finding.id}`}
        action={close}
        hidden={hidden}
        fields={[note]}
        submit={t('close')}
        look="ink"
        {...(finding.bar ? { blocked: true } : {})}
        fold={{ label: t('close'), icon: 'check' }}
        lead={finding.bar && <Notice tone="wait" title={t(`bar.${finding.bar}`)} className="mb-3" />}
      />
      <DeedForm
        id={`return-${finding.id}`}
        action={giveBack}
        hidden={hidden}
        fields={[note]}
        submit={t('giveBack')}
        look="secondary"
        fold={{ label: t('giveBack'), icon: 'undo' }}
      />
    </div>
  )
}

/** The findings of a visit, each from what was seen to how it ended. */
export function Findings({
  applicationId,
  findings,
  today,
  settle,
}: {
  applicationId: string
  findings: readonly FindingFacts[]
  today: string
  settle: { close: FormAction<unknown>; giveBack: FormAction<unknown> } | null
}) {
  const t = useTranslations('visit.finding')
  const locale = useLocale()
  return (
    <ul>
      {findings.map(finding => (
        <li key={finding.id} className="border-b border-line py-3">
          <div className="flex flex-wrap items-center gap-2">
            <b className="num">{finding.code}</b>
            <GradeChip grade={finding.grade} />
            <FindingStatus status={finding.status} />
            {finding.status !== 'closed' && (
              <span className={finding.dueOn < today ? 'tone-bad text-13 font-bold' : 'text-13 text-ink-2'}>
                {t('dueOn', { on: deadline(finding.dueOn, locale) })}
                {finding.dueOn < today && `${marksOf(locale).comma}${t('overdue')}`}
              </span>
            )}
            <span className="text-13 text-ink-3 sm:ml-auto">
              <span className="num">{finding.item}</span> {finding.itemTitle}
            </span>
          </div>
          <p className="mt-2 whitespace-pre-line">{finding.text}</p>
          <KeyValues
            look="tight"
            className="mt-2"
            items={[
              { key: 'remedy', term: t('remedy'), value: finding.remedy },
              ...(finding.answer
                ? [
                    {
                      key: 'answer',
                      term: t('answer'),
                      value: finding.answer,
                      note: finding.file ? (
                        <Link href={paths.fileView(finding.file.id)}>{finding.file.name}</Link>
                      ) : (
                        t('noFile')
                      ),
                    },
                  ]
                : []),
              ...(finding.closureNote
                ? [
                    {
                      key: 'closure',
                      term: finding.status === 'closed' ? t('closure') : t('returnedNote'),
                      value: finding.closureNote,
                      ...(finding.closedOn
                        ? { note: t('closedOn', { on: shortDay(finding.closedOn, locale) }) }
                        : {}),
                    },
                  ]
                : []),
            ]}
          />
          {settle && finding.status === 'answered' && (
            <Settle applicationId={applicationId} finding={finding} {...settle} />
          )}
        </li>
      ))}
    </ul>
  )
}
