import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { CertificateStatus, StatusChange } from '@/domain/register/status'
import { certificateFace } from '../ui/certificate-status'
import { Link } from '../ui/link'
import { RecordTimeline, type TimelineItem } from '../ui/timeline'
import { useSay } from './say'

const REASONS = ['issued', 'restored', 'expired'] as const
type Known = (typeof REASONS)[number]

/** A reason as people read it: our own codes in words, what an officer wrote as written. */
function useReason() {
  const t = useTranslations('public.record')
  return (reason: string): string => {
    const known: Known | undefined = REASONS.find(each => each === reason)
    return known ? t(`reasons.${known}`) : reason
  }
}

export function StatusRecord({
  history,
  notice,
  issuedOn,
  validUntil,
  status,
}: {
  history: readonly StatusChange[]
  notice: { number: string; closedOn: string | null } | null
  issuedOn: string
  validUntil: string
  status: CertificateStatus
}) {
  const t = useTranslations('public.record')
  const say = useSay()
  const reason = useReason()
  const items: TimelineItem[] = []
  if (notice)
    items.push({
      id: 'notice',
      when: notice.closedOn ?? '',
      title: <Link href={paths.notice(notice.number)}>{t('noticed', { number: notice.number })}</Link>,
      note: notice.closedOn ? t('noticeEnded', { day: say.day(notice.closedOn) }) : undefined,
    })
  if (history.length === 0 || history[0]?.status !== 'valid')
    items.push({ id: 'issued', at: issuedOn, when: issuedOn, title: t('issued'), mark: 'ok' })
  history.forEach((change, at) => {
    const isIssue = at === 0 && change.status === 'valid'
    items.push({
      id: `${change.effectiveOn}-${at}`,
      at: change.effectiveOn,
      when: change.effectiveOn,
      title: isIssue ? t('issued') : t(`became.${change.status}`),
      note:
        [isIssue ? '' : reason(change.reason), change.basis]
          .filter(Boolean)
          .join(say.isEnglish ? '; ' : '；') || undefined,
      mark: certificateFace[change.status].tone,
      ...(change.replacedBy
        ? { index: <Link href={paths.brand(change.replacedBy)}>{t('replacement')}</Link> }
        : {}),
    })
  })
  if (status === 'valid' || status === 'suspended')
    items.push({ id: 'next', at: validUntil, when: validUntil, title: t('lastDay'), mark: 'next' })
  return <RecordTimeline items={items} />
}
