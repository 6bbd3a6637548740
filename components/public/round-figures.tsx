import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicRound } from '@/domain/surveillance/public'
import { useScope } from '../surveillance/scope'
import { KeyValues } from '../ui/key-values'
import { useMarks } from '../ui/marks'

/** What a round draws from and how much of it, in one line. */
export function useRoundLine(): (round: PublicRound) => string {
  const t = useTranslations('surveillance.open')
  const scope = useScope()
  const marks = useMarks()
  return round =>
    [
      scope(round),
      t(round.isAll ? 'all' : 'planned', { n: round.seats, share: round.share, firms: round.listed.firms }),
    ].join(marks.comma)
}

/** How the targets of a drawn round stand, in one line. */
export function useCounts(): (round: PublicRound) => string {
  const t = useTranslations('surveillance.open.counts')
  const marks = useMarks()
  return ({ counts }) =>
    [
      t('published', { n: counts.published }),
      t('live', { n: counts.drawn + counts.checked }),
      ...(counts.overdue > 0 ? [t('overdue', { n: counts.overdue })] : []),
      ...(counts.struck > 0 ? [t('struck', { n: counts.struck })] : []),
    ].join(marks.comma)
}

/** What was published of a round before its draw, and the seeds once they are known. */
export function RoundFigures({ round }: { round: PublicRound }) {
  const t = useTranslations('surveillance.open')
  const words = useTranslations('surveillance')
  const own = useTranslations('public.transparency')
  const counts = useCounts()
  const { listed } = round
  const line = (key: string, term: string, value: string) => ({
    key,
    term,
    value: <span className="num break-all">{value}</span>,
  })
  const list = (key: 'targetList' | 'teamList', note: string) => {
    const { id, hash, commitment, seed } = round[key]
    return {
      key,
      term: t(key),
      value: (
        <>
          {note}{' '}
          <a className="lnk" href={paths.poolFile(id)} download>
            {words('lists.file')}
          </a>
        </>
      ),
      note: (
        <span className="num grid text-12 break-all">
          <span>{`${own('poolHash')} ${hash}`}</span>
          <span>{`${own('commitment')} ${commitment}`}</span>
          {seed && <span>{`${own('seed')} ${seed}`}</span>}
        </span>
      ),
    }
  }
  return (
    <KeyValues
      className="mt-2"
      items={[
        line('published', words('facts.published'), round.publishedAt),
        round.drawnAt
          ? line('drawn', words('facts.drawn'), round.drawnAt)
          : line('from', words('facts.drawFrom'), words('facts.fromValue', { at: round.drawFrom })),
        line('by', words('facts.checkBy'), round.checkBy),
        ...(round.drawnAt ? [{ key: 'counts', term: words('list.step'), value: counts(round) }] : []),
        list(
          'targetList',
          t('certificates', { n: listed.certificates, lots: listed.lots, leftOut: listed.leftOut }),
        ),
        list('teamList', t('people', { n: listed.people })),
      ]}
    />
  )
}
