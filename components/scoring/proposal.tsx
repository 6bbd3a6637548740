import { useTranslations } from 'next-intl'
import type { ConsensusItemView } from '@/domain/expert/views'
import { useExpertName } from './names'

/** The standing proposal: points, who proposed, the reason. */
export function Proposal({ item }: { item: ConsensusItemView }) {
  const t = useTranslations('scoring.consensus')
  const nameOf = useExpertName()
  const { proposal } = item
  if (!proposal) return null
  const said = t('proposal', { expert: nameOf(proposal.by), points: proposal.points })
  return (
    <div className="text-13">
      <p className="score-label mb-1">{t('agreed')}</p>
      <p className="num text-24 font-bold">
        {proposal.points}{' '}
        <span className="text-13 font-normal text-ink-3">{t('outOf', { max: item.expertMax })}</span>
      </p>
      <p className="text-ink-3">{proposal.settledAt ? t('settled', { points: proposal.points }) : said}</p>
      <p className="mt-1">{proposal.rationale}</p>
    </div>
  )
}
