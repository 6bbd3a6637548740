import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { useScope } from './scope'

type Round = {
  id: string
  areaId: string | null
  fieldId: string | null
  share: number
  checkBy: string
  seed: string | null
  publishedAt: string
  drawFromAt: string
  drawnOn: string | null
  withdrawnOn: string | null
  withdrawnBecause: string
}

/** What was published of a round, and what became of it. */
export function RoundFactsList({ round }: { round: Round }) {
  const t = useTranslations('surveillance')
  const scope = useScope()
  const day = (value: string) => <span className="num">{value}</span>
  return (
    <KeyValues
      look="tight"
      items={[
        { key: 'scope', term: t('facts.scope'), value: scope(round) },
        { key: 'share', term: t('facts.share'), value: day(t('share', { n: round.share })) },
        { key: 'published', term: t('facts.published'), value: day(round.publishedAt) },
        round.drawnOn
          ? { key: 'drawn', term: t('facts.drawn'), value: day(round.drawnOn) }
          : {
              key: 'from',
              term: t('facts.drawFrom'),
              value: day(t('facts.fromValue', { at: round.drawFromAt })),
            },
        { key: 'by', term: t('facts.checkBy'), value: day(round.checkBy) },
        ...(round.withdrawnOn
          ? [
              {
                key: 'withdrawn',
                term: t('facts.withdrawn'),
                value: day(round.withdrawnOn),
                note: round.withdrawnBecause,
              },
            ]
          : []),
        ...(round.seed
          ? [
              {
                key: 'seed',
                term: t('lists.seed'),
                value: <span className="num text-12 break-all">{round.seed}</span>,
              },
            ]
          : []),
        {
          key: 'public',
          term: t('facts.publicPage'),
          value: <Link href={paths.publicRound(round.id)}>{t('facts.publicPage')}</Link>,
        },
      ]}
    />
  )
}
