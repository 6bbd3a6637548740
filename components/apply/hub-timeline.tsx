import { useTranslations } from 'next-intl'
import type { IconName } from '../ui/icon'
import { CaseTimeline } from '../ui/timeline'
import { stampOf } from './format'

export type ShownEvent = {
  seq: number
  kind: string
  role: string
  name: string | null
  at: string
  toStage: string | null
  reason: string | null
}

const ICON: Record<string, IconName> = {
  created: 'edit',
  submit: 'send',
  resubmit: 'send',
  accept: 'check',
  accept_by_silence: 'check',
  return_for_correction: 'undo',
  propose: 'horn',
  certify: 'check-circle',
  issue: 'certificate',
  certificate_issued: 'certificate',
  decline: 'x-circle',
  not_accept: 'x-circle',
  withdraw: 'minus-circle',
  lapse: 'clock',
  finding_added: 'flag',
}

const STILL = ['correction', 'site_visit']

/** The stage a case was in before an event, of events newest first. */
const stageBefore = (events: readonly ShownEvent[], i: number): string | null =>
  events.slice(i + 1).find(one => one.toStage !== null)?.toStage ?? null

/** What has happened, newest first; the office appears by its role, colleagues by name. */
export function HubTimeline({ events }: { events: readonly ShownEvent[] }) {
  const t = useTranslations('hub.timeline')
  const hub = useTranslations('hub')
  const move = useTranslations('workflow.transition')
  const event = useTranslations('workflow.event')
  const role = useTranslations('workflow.role')
  return (
    <section className="mt-10" aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3 border-b border-ink pb-2 text-20">
        {t('title')}
      </h2>
      <CaseTimeline
        items={events.map((one, i) => ({
          id: String(one.seq),
          at: one.at,
          when: hub('joined', {
            a: stampOf(one.at),
            b: one.name ?? (role.has(one.role) ? role(one.role) : role('system')),
          }),
          title: (
            <b>{move.has(one.kind) ? move(one.kind) : event.has(one.kind) ? event(one.kind) : one.kind}</b>
          ),
          note: one.reason ?? undefined,
          icon: ICON[one.kind] ?? 'arrow-right',
          mark: one.kind === 'issue' || one.kind === 'certify' ? ('ok' as const) : undefined,
          stopped: STILL.some(stage => stage === stageBefore(events, i)),
        }))}
      />
    </section>
  )
}
