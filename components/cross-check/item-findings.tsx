import { useTranslations } from 'next-intl'
import { groupFindings } from '@/domain/cross-check/grouped'
import type { CrossCheckView } from '@/domain/cross-check/result'
import { isClaimOf } from '@/domain/expert/claims'
import { Icon } from '../ui/icon'
import { ContradictionPlaces } from './contradiction-places'
import { useFindingText } from './finding-text'
import { FlagNote } from './findings'
import { PlaceLink } from './place-link'

/** What the comparison says of the files and the claim of one item to be scored: ticks and flags in one list. */
export function ItemFindings({
  view,
  code,
  fileIds,
  applicationId,
}: {
  view: CrossCheckView
  code: string
  fileIds: readonly string[]
  applicationId: string
}) {
  const t = useTranslations('crossCheck')
  const { flagText, tickText } = useFindingText()
  if (view.state === 'under_way')
    return (
      <p className="flex items-center gap-1.5 text-13 text-ink-2">
        <Icon name="clock" />
        {t('underWay')}
      </p>
    )
  const own = view.findings.filter(finding =>
    finding.against
      ? isClaimOf(code, finding) || isClaimOf(code, finding.against)
      : finding.evidenceId !== null && fileIds.includes(finding.evidenceId),
  )
  const scans = view.files.filter(file => fileIds.includes(file.evidenceId) && file.state === 'scan').length
  const { ticks, flags, ending } = groupFindings(own)
  if (own.length === 0 && scans === 0) return null
  return (
    <ul className="score-checks" aria-label={t('title')}>
      {ticks.map(({ id, first, all }) => {
        const text = tickText(first, all.length)
        return (
          <li key={id}>
            <Icon name="check" className="tone-ok" />
            <span>
              {text}
              <PlaceLink finding={first} text={text} />
            </span>
          </li>
        )
      })}
      {[...flags, ...ending].map(finding => {
        const text = flagText(finding)
        return (
          <li key={finding.key} className="tone-wait font-bold" data-wide={finding.against && true}>
            <Icon name="warning" className="tone-wait" />
            <span>
              {text}
              <PlaceLink finding={finding} text={text} />
              <ContradictionPlaces finding={finding} applicationId={applicationId} word="seeIn" />
              <FlagNote finding={finding} />
            </span>
          </li>
        )
      })}
      {scans > 0 && (
        <li className="text-ink-2">
          <Icon name="info" />
          {t('scans', { n: scans })}
        </li>
      )}
    </ul>
  )
}
