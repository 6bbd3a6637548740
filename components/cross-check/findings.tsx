import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { shanghaiDate } from '@/domain/calendar/days'
import { groupFindings } from '@/domain/cross-check/grouped'
import type { ExplainedFinding, FileCheck } from '@/domain/cross-check/result'
import { Icon } from '../ui/icon'
import { useFindingText } from './finding-text'
import { PlaceLink } from './place-link'

/** What was said to a flag, if anything was. */
export function FlagNote({ finding }: { finding: ExplainedFinding }) {
  const t = useTranslations('crossCheck')
  if (finding.note === '') return null
  return <p className="text-13 text-ink-2">{t(finding.isOld ? 'noteOld' : 'note', { text: finding.note })}</p>
}

/** That a correction left both the answer and the file as they were when this was found. */
function Carried({ since }: { since: string | null }) {
  const t = useTranslations('crossCheck')
  if (!since) return null
  const date = shanghaiDate(new Date(since))
  return (
    <span className="ml-1.5 text-13 text-ink-3" title={t('since', { date })}>
      {t('sinceShort', { date })}
    </span>
  )
}

/** What may be done about a flag, drawn under it. */
export type Explain = (finding: ExplainedFinding) => ReactNode

/** A finding to look at, with where it stands and what the enterprise says to it. */
export function FlagLine({ finding, explain }: { finding: ExplainedFinding; explain?: Explain | undefined }) {
  const { flagText } = useFindingText()
  const text = flagText(finding)
  const isAnswered = finding.note !== '' && !finding.isOld
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-1.5">
      <Icon
        name={finding.status === 'expiring' ? 'clock' : isAnswered ? 'info' : 'warning'}
        className={isAnswered ? 'mt-1 text-ink-2' : 'tone-wait mt-1'}
      />
      <div className="min-w-0">
        <p className={isAnswered ? 'text-ink-2' : 'tone-wait'}>
          {text}
          <PlaceLink finding={finding} text={text} />
          <Carried since={finding.since} />
        </p>
        <FlagNote finding={finding} />
        {finding.status !== 'expiring' && explain?.(finding)}
      </div>
    </li>
  )
}

function Remark({ icon, children }: { icon: 'clock' | 'info'; children: ReactNode }) {
  return (
    <li className="flex items-start gap-1.5 text-ink-2">
      <Icon name={icon} className="mt-1" />
      <span>{children}</span>
    </li>
  )
}

/** What the comparison says of one file: ticks in one row, then what to look at, then what could not be told. */
export function FileFindings({
  file,
  findings,
  explain,
}: {
  file: FileCheck | undefined
  findings: readonly ExplainedFinding[]
  explain?: Explain | undefined
}) {
  const t = useTranslations('crossCheck')
  const { nameOf, tickText } = useFindingText()
  if (!file || file.state === 'no_pdf') return null
  if (file.state !== 'compared')
    return (
      <ul className="mt-1 text-14">
        <Remark icon={file.state === 'pending' ? 'clock' : 'info'}>{t(`state.${file.state}`)}</Remark>
      </ul>
    )
  const { flags, ending, ticks, unsure } = groupFindings(findings)
  return (
    <div className="mt-1 text-14">
      {ticks.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
          {ticks.map(({ id, first, all }) => {
            const text = tickText(first, all.length)
            return (
              <li key={id} className="tone-ok inline-flex items-baseline gap-1.5">
                <Icon name="check" className="self-center" />
                <span>
                  {text}
                  <PlaceLink finding={first} text={text} />
                  {all.every(({ since }) => since === first.since) && <Carried since={first.since} />}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <ul className="mt-0.5 grid gap-1">
        {[...flags, ...ending].map(finding => (
          <FlagLine key={finding.key} finding={finding} explain={explain} />
        ))}
        {unsure.length > 0 && (
          <Remark icon="info">
            {t('unsure', { n: unsure.length })}
            <span className="block text-13">
              {t('unsureNames', { names: unsure.slice(0, 6).map(nameOf).join('、') })}
            </span>
          </Remark>
        )}
        {file.scanned > 0 && <Remark icon="info">{t('scanned', { n: file.scanned })}</Remark>}
        {file.isCut && <Remark icon="info">{t('cut')}</Remark>}
      </ul>
    </div>
  )
}
