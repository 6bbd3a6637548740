import { useLocale, useTranslations } from 'next-intl'
import type { Stage } from '@/domain/workflow/types'
import { moment } from '../board/dates'
import { UnreadDot } from '../ui/dot'
import type { IconName } from '../ui/icon'
import { CaseTimeline } from '../ui/timeline'

export type Line = {
  seq: number
  kind: string
  from: Stage | null
  to: Stage | null
  by: string | null
  role: string
  details: Record<string, string | number | boolean>
  at: Date
  isOwn: boolean
}

/** Whether somebody else did it after its reader last looked; nothing is new to whoever never has. */
export const isNewTo = (line: Pick<Line, 'seq' | 'isOwn'>, readTo: number | null): boolean =>
  readTo !== null && line.seq > readTo && !line.isOwn

const FACE: Record<string, { icon: IconName; mark?: 'ok' | 'wait' | 'bad' | 'info' }> = {
  submit: { icon: 'send' },
  resubmit: { icon: 'undo', mark: 'info' },
  accept: { icon: 'check', mark: 'ok' },
  accept_by_silence: { icon: 'check', mark: 'ok' },
  return_for_correction: { icon: 'pause-circle', mark: 'info' },
  recommend: { icon: 'check', mark: 'ok' },
  not_recommend: { icon: 'flag', mark: 'wait' },
  propose: { icon: 'vote', mark: 'ok' },
  certify: { icon: 'stamp', mark: 'ok' },
  issue: { icon: 'certificate', mark: 'ok' },
  certificate_issued: { icon: 'certificate', mark: 'ok' },
  not_accept: { icon: 'x-circle', mark: 'bad' },
  decline: { icon: 'x-circle', mark: 'bad' },
  lapse: { icon: 'x-circle', mark: 'bad' },
  withdraw: { icon: 'undo' },
  defer: { icon: 'clock', mark: 'wait' },
  reconsider: { icon: 'undo', mark: 'wait' },
  veto_added: { icon: 'ban', mark: 'bad' },
  veto_updated: { icon: 'ban', mark: 'wait' },
  veto_lifted: { icon: 'unlock', mark: 'ok' },
  veto_ended: { icon: 'unlock', mark: 'ok' },
  pool_published: { icon: 'eye' },
  panel_drawn: { icon: 'user' },
  panel_assigned: { icon: 'user' },
  visit_planned: { icon: 'pin' },
  visit_signed: { icon: 'edit', mark: 'ok' },
  finding_added: { icon: 'flag', mark: 'wait' },
  finding_closed: { icon: 'check', mark: 'ok' },
  objection_filed: { icon: 'horn', mark: 'wait' },
  overdue: { icon: 'clock', mark: 'bad' },
  feedback_overdue: { icon: 'clock', mark: 'bad' },
  extension_asked: { icon: 'clock', mark: 'wait' },
  withdrawal_asked: { icon: 'user', mark: 'wait' },
  withdrawal_answered: { icon: 'check', mark: 'info' },
  extension_refused: { icon: 'x-circle' },
  due_extended: { icon: 'calendar', mark: 'info' },
  credit_checked: { icon: 'shield', mark: 'ok' },
  note_added: { icon: 'edit' },
  move_undone: { icon: 'undo', mark: 'wait' },
  surveillance_drawn: { icon: 'eye', mark: 'info' },
  surveillance_struck: { icon: 'minus-circle' },
  surveillance_result: { icon: 'shield', mark: 'info' },
  feedback_released: { icon: 'document', mark: 'ok' },
}

/** Things that happen often and change nothing; they stand in the full log alone. */
const MINOR = ['note_added', 'evidence_added', 'expert_declared', 'vote_cast', 'created']

/** What an event is called. */
export function useEventName() {
  const w = useTranslations('workflow')
  return (kind: string): string =>
    w.has(`transition.${kind}`) ? w(`transition.${kind}`) : w.has(`event.${kind}`) ? w(`event.${kind}`) : kind
}

/** Who did it, as far as the reader may know. */
export function useActorName() {
  const w = useTranslations('workflow.role')
  return (line: Pick<Line, 'by' | 'role'>): string =>
    line.role === 'system' ? w('system') : (line.by ?? (w.has(line.role) ? w(line.role) : ''))
}

/** What a line says of a limit that was exceeded, where the reader may know. */
export function useOverLimit() {
  const t = useTranslations('limits')
  return ({ details }: Pick<Line, 'details'>): string => {
    const { overLimitBy: by, overLimitSoft: soft, overLimitReason: reason } = details
    return typeof by === 'number' && typeof soft === 'number' && typeof reason === 'string'
      ? t('kept', { by, soft, reason })
      : ''
  }
}

/** The course of a case in words, newest first; its minor events are left to the log unless they are new to the reader. */
export function CaseCourse({ lines, readTo }: { lines: readonly Line[]; readTo: number | null }) {
  const t = useTranslations('case.timeline')
  const locale = useLocale()
  const nameOf = useEventName()
  const whoOf = useActorName()
  const overOf = useOverLimit()
  const main = lines.filter(line => !MINOR.includes(line.kind) || isNewTo(line, readTo)).reverse()
  if (main.length === 0) return <p className="text-13 text-ink-3">{t('empty')}</p>
  return (
    <CaseTimeline
      items={main.map((line, i) => {
        const who = whoOf(line)
        const face = FACE[line.kind] ?? { icon: 'arrow-right' as const }
        const reason = typeof line.details.reason === 'string' ? line.details.reason : ''
        const note = [reason, overOf(line)].filter(Boolean).join(' ')
        return {
          id: String(line.seq),
          at: line.at.toISOString(),
          when: t(who ? 'by' : 'at', { at: moment(line.at, locale), by: who }),
          title: isNewTo(line, readTo) ? (
            <span className="inline-flex items-center gap-1.5">
              <UnreadDot label={t('new')} />
              {nameOf(line.kind)}
            </span>
          ) : (
            nameOf(line.kind)
          ),
          ...(note ? { note } : {}),
          icon: face.icon,
          ...(face.mark ? { mark: face.mark } : {}),
          stopped: main[i + 1]?.to === 'correction',
        }
      })}
    />
  )
}
