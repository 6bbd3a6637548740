import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { type CrossCheckView, isUnderWay } from '@/domain/cross-check/result'
import { SectionHead } from '../ui/section-head'
import { ContradictionPlaces } from './contradiction-places'
import { FileFindings } from './findings'
import { CrossCheckSummary } from './summary'
import { WatchCheck } from './watch'

type NamedFile = { id: string; name: string; kinds: readonly string[] }

/** For those who review: how much agrees and what to look at, then file by file with its ticks. */
export function CrossCheckByFile({
  view,
  files,
  applicationId,
}: {
  view: CrossCheckView
  files: readonly NamedFile[]
  applicationId: string
}) {
  const t = useTranslations('crossCheck')
  const locale = useLocale()
  const kindName = (kind: string): string =>
    isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh'] : kind
  const compared = files.filter(({ id }) =>
    view.files.some(file => file.evidenceId === id && file.state !== 'no_pdf'),
  )
  return (
    <section className="mt-8" aria-labelledby="cross-check">
      <SectionHead
        id="cross-check"
        title={t('title')}
        aside={view.at ? t('at', { at: view.at.slice(0, 10) }) : undefined}
      />
      <p className="max-w-measure text-13 text-ink-2">{t('ledeReview')}</p>
      <CrossCheckSummary
        view={view}
        explain={one => <ContradictionPlaces finding={one} applicationId={applicationId} word="seeIn" />}
      />
      <WatchCheck isUnderWay={isUnderWay(view)} />
      {compared.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {compared.map(file => (
            <li key={file.id} className="border-b border-line py-2">
              <p className="text-14">
                <b className="break-all">{file.name}</b>{' '}
                <span className="text-13 text-ink-2">
                  {file.kinds.map(kindName).join(locale === 'en' ? ', ' : '、')}
                </span>
              </p>
              <FileFindings
                file={view.files.find(({ evidenceId }) => evidenceId === file.id)}
                findings={view.findings.filter(({ evidenceId }) => evidenceId === file.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
