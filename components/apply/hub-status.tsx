import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '@/domain/paths'
import { STAGE_TABLE } from '@/domain/workflow/table'
import type { Stage } from '@/domain/workflow/types'
import { isDoneIn } from '@/domain/workflow/work'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { Icon, type IconName } from '../ui/icon'
import { Link } from '../ui/link'
import { Panel } from '../ui/panel'
import type { Tone } from '../ui/tone'
import { dayText, longDay } from './format'
import { HubTimeline, type ShownEvent } from './hub-timeline'

type Finding = {
  id: string
  code: string
  grade: 'minor' | 'major' | 'critical'
  text: string
  dueOn: string
  status: 'open' | 'answered' | 'closed'
}

export type StatusFacts = {
  shell: {
    id: string
    stage: Stage
    dueOn: string | null
    maySign: boolean
    mayEdit: boolean
    certificateNumber: string | null
    course: { expected: { date: string; isEstimated: boolean } | undefined }
  }
  events: readonly ShownEvent[]
  findings: readonly Finding[]
  visit: { plannedOn: string | null; signedByUs: boolean; hasRecord: boolean } | null
  hasFeedback: boolean
  feedbackDue: string | null
  selfScore: { done: number; of: number }
  decision: { outcome: string; reason: string } | null
  again: { kind: string }
  successor: string | null
}

const FACE: Partial<Record<Stage, { tone: Exclude<Tone, 'neutral'> | undefined; icon: IconName }>> = {
  certified: { tone: 'ok', icon: 'check-circle' },
  declined: { tone: undefined, icon: 'x-circle' },
  not_accepted: { tone: undefined, icon: 'x-circle' },
  withdrawn: { tone: undefined, icon: 'minus-circle' },
  lapsed: { tone: 'wait', icon: 'clock' },
}

function Head({ hub }: { hub: StatusFacts }) {
  const t = useTranslations('hub.status')
  const f = useTranslations('feedback')
  const locale = useLocale()
  const { shell } = hub
  // Where a certificate can be renewed now, that is the next step, and its button stands above.
  const isRenewing = hub.again.kind === 'renewal' && hub.successor === null && shell.mayEdit
  const face = FACE[shell.stage] ?? { tone: undefined, icon: 'clock' as const }
  const key = shell.certificateNumber ? 'issued' : shell.stage
  return (
    <Panel tone={face.tone} className="p-6">
      <div className="flex gap-3">
        <Icon
          name={face.icon}
          size={24}
          className={face.tone ? `tone-${face.tone} mt-1` : 'mt-1 text-ink-2'}
        />
        <div className="min-w-0 flex-1">
          <h2 className="text-22">{t(`${key}.title`)}</h2>
          <p className="text-ink-2">
            {t(`${key}.text`, {
              due: shell.dueOn ? longDay(locale, shell.dueOn) : '',
              number: shell.certificateNumber ?? '',
            })}
          </p>
          {hub.feedbackDue && (
            <p className="mt-2">{f('hubWaiting', { date: longDay(locale, hub.feedbackDue) })}</p>
          )}
          {hub.decision?.reason && (
            <p className="mt-2">
              <span className="text-14 text-ink-2">{t('reason')}</span>
              <br />
              {hub.decision.reason}
            </p>
          )}
          <div className="mt-4 flex flex-wrap gap-3">
            {shell.certificateNumber && (
              <>
                <LinkButton
                  href={paths.certificatePdf(shell.certificateNumber)}
                  look={isRenewing ? 'secondary' : 'primary'}
                  icon="download"
                >
                  {t('certificate')}
                </LinkButton>
                <LinkButton href={paths.brand(shell.certificateNumber)}>{t('publicPage')}</LinkButton>
              </>
            )}
            {hub.hasFeedback && (
              <LinkButton
                href={paths.applyFeedback(shell.id)}
                look={shell.certificateNumber ? 'secondary' : 'primary'}
                icon="document"
              >
                {t('feedback')}
              </LinkButton>
            )}
            <LinkButton href={paths.applyReceipt(shell.id)} icon="stamp">
              {t('receipt')}
            </LinkButton>
            <LinkButton href={paths.applyPdf(shell.id)} icon="download">
              {t('pdf')}
            </LinkButton>
          </div>
        </div>
      </div>
    </Panel>
  )
}

const FINDING: Record<Finding['status'], { tone: Tone; icon: IconName }> = {
  open: { tone: 'wait', icon: 'edit' },
  answered: { tone: 'info', icon: 'clock' },
  closed: { tone: 'ok', icon: 'check' },
}

function Findings({ hub }: { hub: StatusFacts }) {
  const t = useTranslations('hub.findings')
  const locale = useLocale()
  if (hub.findings.length === 0) return null
  return (
    <section className="mt-10" aria-labelledby="findings">
      <h2 id="findings" className="border-b border-ink pb-2 text-20">
        {t('title')}
      </h2>
      <ul>
        {hub.findings.map(finding => (
          <li
            key={finding.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-4 border-b border-line py-3"
          >
            <div>
              <Link href={paths.applyFinding(hub.shell.id, finding.id)}>
                <span className="num">{finding.code}</span> {t(`grade.${finding.grade}`)}
              </Link>
              <p className="text-14 text-ink-2">{finding.text}</p>
              {finding.status === 'open' && (
                <p className="text-13 text-ink-3">{t('due', { date: dayText(locale, finding.dueOn) })}</p>
              )}
            </div>
            <Chip tone={FINDING[finding.status].tone} icon={FINDING[finding.status].icon}>
              {t(`status.${finding.status}`)}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Visit({ hub }: { hub: StatusFacts }) {
  const t = useTranslations('hub.visit')
  const locale = useLocale()
  const { visit, shell } = hub
  if (!visit || (!visit.plannedOn && !visit.hasRecord)) return null
  return (
    <section className="mt-10" aria-labelledby="visit">
      <h2 id="visit" className="border-b border-ink pb-2 text-20">
        {t('title')}
      </h2>
      <p className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
        <span>
          {visit.plannedOn ? t('plannedOn', { date: longDay(locale, visit.plannedOn) }) : t('held')}
        </span>
        {visit.hasRecord && (
          <Link href={paths.applyVisit(shell.id)}>
            {shell.maySign && !visit.signedByUs && isDoneIn('visiting', shell.stage) ? t('sign') : t('read')}
          </Link>
        )}
      </p>
    </section>
  )
}

/** A submitted application: where it stands in one sentence, what the enterprise has to do, and what has happened. */
export function HubStatus({ hub, children }: { hub: StatusFacts; children?: ReactNode }) {
  const t = useTranslations('hub')
  const self = useTranslations('selfScore')
  const history = useTranslations('collab.history')
  const { shell } = hub
  const isOpen =
    !STAGE_TABLE[shell.stage].isEnd && shell.certificateNumber === null && shell.stage !== 'certified'
  return (
    <>
      <Head hub={hub} />
      {children}
      <Findings hub={hub} />
      <Visit hub={hub} />
      <HubTimeline events={hub.events} />
      <section className="mt-10" aria-labelledby="frozen">
        <h2 id="frozen" className="border-b border-ink pb-2 text-20">
          {t('status.content')}
        </h2>
        <p className="flex flex-wrap gap-x-6 gap-y-2 border-b border-line py-3 text-14">
          <Link href={paths.applyCheck(shell.id)}>{t('status.readAll')}</Link>
          <Link href={paths.applyEvidence(shell.id)}>{t('status.files')}</Link>
          <Link href={paths.applyHistory(shell.id)}>{history('link')}</Link>
          {hub.selfScore.done > 0 && <Link href={paths.applySelfScore(shell.id)}>{self('link')}</Link>}
          {isOpen && shell.maySign && <Link href={paths.applyWithdraw(shell.id)}>{t('withdraw.link')}</Link>}
        </p>
      </section>
    </>
  )
}
