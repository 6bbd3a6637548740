import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicRound } from '@/domain/surveillance/public'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'
import { useCounts, useRoundLine } from './round-figures'

function Round({ round }: { round: PublicRound }) {
  const t = useTranslations('surveillance.open')
  const words = useTranslations('surveillance')
  const own = useTranslations('public.transparency')
  const line = useRoundLine()
  const counts = useCounts()
  const marks = useMarks()
  const { listed, targetList, teamList } = round
  const facts = [
    [words('facts.published'), round.publishedAt],
    round.drawnAt
      ? [words('facts.drawn'), round.drawnAt]
      : [words('facts.drawFrom'), words('facts.fromValue', { at: round.drawFrom })],
    [`${t('targetList')} ${own('poolHash')}`, targetList.hash],
    [`${t('teamList')} ${own('poolHash')}`, teamList.hash],
  ]
  return (
    <li id={`round-${round.id}`} className="border-b border-line py-5">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-17">
        <Link href={paths.publicRound(round.id)}>{round.title}</Link>
        <span className="text-14 font-normal text-ink-2">{t(`status.${round.status}`)}</span>
      </h3>
      <p className="text-14 text-ink-2">
        {[
          line(round),
          t('certificates', { n: listed.certificates, lots: listed.lots, leftOut: listed.leftOut }),
          t('people', { n: listed.people }),
        ].join(marks.comma)}
      </p>
      {round.drawnAt && <p className="text-14">{counts(round)}</p>}
      <dl className="num mt-2 grid gap-x-4 text-13 text-ink-2 lg:grid-cols-[11rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-14">
        <Link href={paths.publicRound(round.id)}>{t(round.drawnAt ? 'see' : 'seeLists')}</Link>
      </p>
    </li>
  )
}

/** The rounds of surveillance: what was published before each draw, and how many targets stand where. */
export function Rounds({ rounds }: { rounds: readonly PublicRound[] }) {
  const t = useTranslations('surveillance.open')
  return (
    <section aria-labelledby="rounds" className="pt-14">
      <SectionHead
        small
        id="rounds"
        title={t('title')}
        {...(rounds.length > 0 ? { aside: t('count', { n: rounds.length }) } : {})}
      />
      <p className="max-w-measure pt-4 text-ink-2">{rounds.length === 0 ? t('none') : t('text')}</p>
      <ol>
        {rounds.map(round => (
          <Round key={round.id} round={round} />
        ))}
      </ol>
    </section>
  )
}
