import { useTranslations } from 'next-intl'
import type { CrossCheckView } from '@/domain/cross-check/result'
import { SectionHead } from '../ui/section-head'
import { ContradictionPlaces } from './contradiction-places'
import { FlagLine } from './findings'

/** Beside the formal check: answers handed in that can't both be true, each with the way to the two places. */
export function Contradictions({ view, applicationId }: { view: CrossCheckView; applicationId: string }) {
  const t = useTranslations('crossCheck')
  const found = view.findings.filter(({ status }) => status === 'contradicts')
  if (found.length === 0) return null
  return (
    <section aria-labelledby="contradictions">
      <SectionHead id="contradictions" title={t('contradictions')} aside={t('ofThem', { n: found.length })} />
      <ul className="mt-2 grid gap-2 text-14">
        {found.map(finding => (
          <FlagLine
            key={finding.key}
            finding={finding}
            explain={one => <ContradictionPlaces finding={one} applicationId={applicationId} word="seeIn" />}
          />
        ))}
      </ul>
    </section>
  )
}
