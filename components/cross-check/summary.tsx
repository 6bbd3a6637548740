import { useTranslations } from 'next-intl'
import { type CrossCheckView, countFindings, isFlag } from '@/domain/cross-check/result'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import { type Explain, FlagLine } from './findings'

/** The comparison of a whole application in a few lines: how much agrees, and each thing to look at. */
export function CrossCheckSummary({
  view,
  explain,
}: {
  view: CrossCheckView
  /** What may be done about a flag here. */
  explain?: Explain | undefined
}) {
  const t = useTranslations('crossCheck')
  if (view.state === 'under_way')
    return (
      <Notice tone="neutral" icon="clock" title={t('underWay')} className="mt-3">
        {t('underWayText')}
      </Notice>
    )
  const counts = countFindings(view.findings)
  const carried = view.findings.filter(finding => finding.since !== null).length
  const scans = view.files.filter(file => file.state === 'scan' || file.state === 'unread').length
  const pending = view.files.filter(file => file.state === 'pending').length
  const flags = view.findings.filter(finding => isFlag(finding) || finding.status === 'expiring')
  if (view.findings.length === 0 && scans === 0 && pending === 0)
    return <p className="mt-3 text-14 text-ink-2">{t('none')}</p>
  return (
    <div className="mt-3 text-14">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b>{t('counts', counts)}</b>
        {carried > 0 && <span className="text-ink-2">{t('carried', { n: carried })}</span>}
        {scans > 0 && <span className="text-ink-2">{t('scans', { n: scans })}</span>}
        {pending > 0 && (
          <span className="inline-flex items-center gap-1 text-ink-2">
            <Icon name="clock" />
            {t('state.pending')}
          </span>
        )}
      </p>
      {flags.length > 0 && (
        <ul className="mt-2 grid gap-2">
          {flags.map(finding => (
            <FlagLine key={finding.key} finding={finding} explain={explain} />
          ))}
        </ul>
      )}
      {flags.length === 0 && counts.found > 0 && (
        <p className="tone-ok mt-1 inline-flex items-center gap-1.5">
          <Icon name="check" />
          {t('allGood')}
        </p>
      )}
    </div>
  )
}
