import { useLocale, useTranslations } from 'next-intl'
import type { GroupProgress, Task as Line } from '@/domain/application/status'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { SavedMark } from '../ui/page-title'
import { TaskSection, TaskState } from '../ui/task-list'
import { savedText } from './format'

/** What the task list of a draft reads. */
export type DraftFacts = {
  shell: { id: string; mayEdit: boolean; maySign: boolean }
  groups: readonly GroupProgress[]
  savedAt: string | null
  evidence: { missing: number; pending: number; rejected: number; files: number }
  isComplete: boolean
  selfScore: { done: number; of: number }
  /** Colleagues at work on a section now. */
  present: readonly { section: string; name: string; isMe: boolean }[]
}

/** State of one line in words; only what has to be mended is filled. */
export function LineState({ line }: { line: Line }) {
  const t = useTranslations('application.statuses')
  const { status, answered, due, errors } = line.progress
  if (status === 'complete')
    return (
      <TaskState tone="ok" icon="check">
        {t('complete')}
      </TaskState>
    )
  if (status === 'has_errors')
    return (
      <TaskState tone="bad" icon="alert">
        {t('has_errors', { errors })}
      </TaskState>
    )
  if (status === 'started')
    return (
      <TaskState tone="info" icon="edit">
        {t('started', { answered, due })}
      </TaskState>
    )
  return <TaskState>{t('empty')}</TaskState>
}

/** Address of one line: its section, at its part. */
export const lineHref = (id: string, { sectionId, part }: Pick<Line, 'sectionId' | 'part'>): `/${string}` =>
  `${paths.applySection(id, sectionId)}#part-${part.id}`

function Files({ evidence }: { evidence: DraftFacts['evidence'] }) {
  const t = useTranslations('hub.files')
  if (evidence.rejected > 0)
    return (
      <TaskState tone="bad" icon="alert">
        {t('rejected', { n: evidence.rejected })}
      </TaskState>
    )
  if (evidence.missing > 0)
    return evidence.files > 0 ? (
      <TaskState tone="info" icon="edit">
        {t('missing', { n: evidence.missing })}
      </TaskState>
    ) : (
      <TaskState>{t('missing', { n: evidence.missing })}</TaskState>
    )
  if (evidence.pending > 0)
    return (
      <TaskState tone="info" icon="clock">
        {t('pending', { n: evidence.pending })}
      </TaskState>
    )
  return (
    <TaskState tone="ok" icon="check">
      {t('complete')}
    </TaskState>
  )
}

function SelfState({ done, of }: DraftFacts['selfScore']) {
  const t = useTranslations('selfScore')
  if (done === 0) return <TaskState>{t('taskNone')}</TaskState>
  return (
    <TaskState tone={done === of ? 'ok' : 'info'} icon={done === of ? 'check' : 'edit'}>
      {t('taskState', { done, of })}
    </TaskState>
  )
}

/** The task list of a draft: every part with its computed state, the next step first. */
export function HubDraft({ hub, today }: { hub: DraftFacts; today: string }) {
  const t = useTranslations('hub')
  const words = useTranslations('application')
  const self = useTranslations('selfScore')
  const filling = useTranslations('collab.presence')
  const history = useTranslations('collab.history')
  const locale = useLocale()
  const { shell, groups, evidence } = hub
  const lines = groups.flatMap(group => group.tasks)
  const finished = lines.filter(line => line.progress.status === 'complete').length
  const next = lines.find(line => line.progress.status !== 'complete')
  const nameOf = (line: Pick<Line, 'sectionId' | 'part'>) =>
    words(`sections.${line.sectionId}.parts.${line.part.id}`)
  const hintOf = (line: Line) => {
    const other = hub.present.find(one => one.section === line.sectionId && !one.isMe)
    if (other) return filling('filling', { name: other.name })
    return line.progress.status === 'has_errors' ? <FirstError line={line} /> : undefined
  }
  return (
    <>
      <div className="-mt-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-14 text-ink-2">{t('lines', { of: lines.length, done: finished })}</p>
        {hub.savedAt && <SavedMark state="saved" at={savedText(locale, hub.savedAt, today)} />}
      </div>
      {!shell.mayEdit && (
        <Notice tone="neutral" className="mt-4" icon="eye">
          {t('viewerOnly')}
        </Notice>
      )}
      {shell.mayEdit && (
        <div className="mt-3">
          <LinkButton
            look="primary"
            wide
            href={
              next
                ? lineHref(shell.id, next)
                : evidence.missing > 0
                  ? paths.applyEvidence(shell.id)
                  : paths.applyCheck(shell.id)
            }
          >
            {next
              ? finished === 0 && next === lines[0]
                ? t('begin', { name: nameOf(next) })
                : t('goOn', { name: nameOf(next) })
              : evidence.missing > 0
                ? t('goOnFiles')
                : t('goCheck')}
          </LinkButton>
        </div>
      )}
      {groups.map((group, i) => (
        <TaskSection
          key={group.group}
          index={i + 1}
          title={words(`groups.${group.group}`)}
          count={`${group.done}/${group.total}`}
          tasks={[
            ...group.tasks.map(line => ({
              id: `${line.sectionId}-${line.part.id}`,
              name: nameOf(line),
              href: lineHref(shell.id, line),
              hint: hintOf(line),
              state: <LineState line={line} />,
            })),
            ...(group.group === 'signing'
              ? [
                  {
                    id: 'files',
                    name: t('allFiles'),
                    href: paths.applyEvidence(shell.id),
                    state: <Files evidence={evidence} />,
                  },
                  {
                    id: 'self-score',
                    name: self('task'),
                    href: paths.applySelfScore(shell.id),
                    hint: self('taskHint'),
                    state: <SelfState {...hub.selfScore} />,
                  },
                  {
                    id: 'check',
                    name: t('checkAndSign'),
                    href: paths.applyCheck(shell.id),
                    hint: hub.isComplete ? (shell.maySign ? undefined : t('signerOnly')) : t('afterAll'),
                    state: hub.isComplete ? (
                      <TaskState tone="info" icon="edit">
                        {t('ready')}
                      </TaskState>
                    ) : (
                      <TaskState icon="lock">{t('notYet')}</TaskState>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ))}
      <p className="mt-8 text-14">
        <Link href={paths.applyHistory(shell.id)} look="plain" className="inline-flex items-center gap-1">
          <Icon name="clock" />
          {history('link')}
        </Link>
      </p>
      {shell.maySign && (
        <p className="mt-3 text-14">
          <Link
            href={paths.applyWithdraw(shell.id)}
            look="plain"
            className="inline-flex items-center gap-1 text-ink-2"
          >
            <Icon name="trash" />
            {t('withdrawDraft')}
          </Link>
        </p>
      )}
    </>
  )
}

function FirstError({ line }: { line: Line }) {
  const t = useTranslations('application.problems')
  const label = useTranslations('application.fields')
  const hub = useTranslations('hub')
  const problem = line.progress.problems.find(one => t.has(one.code))
  if (!problem) return null
  const key = `${problem.sectionId}.${problem.fieldId}.label`
  const text = t(problem.code, problem.values)
  return <>{label.has(key) ? hub('named', { name: label(key), text }) : text}</>
}
