import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicRound, PublicTarget } from '@/domain/surveillance/public'
import { useScope } from '../surveillance/scope'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'
import { Name } from './name'

function TargetCells({ target }: { target: PublicTarget }) {
  const t = useTranslations('surveillance.open')
  const words = useTranslations('surveillance')
  if (target.state === 'published')
    return (
      <>
        <Td>
          <Link href={paths.brand(target.number)}>
            <Name zh={target.brand} en={target.brandEn} />
          </Link>
          <span className="block text-13 text-ink-2">
            <Name zh={target.holder} en={target.holderEn} />
          </span>
          <span className="num block text-12 break-all text-ink-3">
            {target.number} · {t('saltValue', { salt: target.salt })}
          </span>
          <span className="num block text-12 break-all text-ink-3">{target.pseudonym}</span>
        </Td>
        <Td label={t('result')}>
          {words('checked', { day: target.checkedOn, outcome: words(`outcome.${target.outcome}`) })}
          <span className="num block text-13 text-ink-3">{t('published', { day: target.publishedOn })}</span>
        </Td>
      </>
    )
  return (
    <>
      <Td className="num text-12 break-all text-ink-2">{target.pseudonym}</Td>
      <Td label={t('result')} className={target.state === 'overdue' ? 'tone-bad' : 'text-ink-2'}>
        {target.state === 'struck'
          ? t('struck', { day: target.on, ground: words(`ground.${target.ground}`) })
          : t(target.state === 'overdue' ? 'overdue' : 'due', { day: target.dueOn })}
      </Td>
    </>
  )
}

function Round({ round }: { round: PublicRound }) {
  const t = useTranslations('surveillance.open')
  const words = useTranslations('surveillance')
  const own = useTranslations('public.transparency')
  const scope = useScope()
  const marks = useMarks()
  const facts = [
    [words('facts.published'), round.publishedAt],
    round.drawnAt
      ? [words('facts.drawn'), round.drawnAt]
      : [words('facts.drawFrom'), words('facts.fromValue', { at: round.drawFrom })],
    [own('poolHash'), round.hash],
    [own('commitment'), round.commitment],
    ...(round.seed ? [[own('seed'), round.seed]] : []),
    [words('facts.checkBy'), round.checkBy],
  ]
  return (
    <li id={`round-${round.id}`} className="border-b border-line py-5">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-17">
        {round.title}
        <span className="text-14 font-normal text-ink-2">{t(`status.${round.status}`)}</span>
      </h3>
      <p className="text-14 text-ink-2">
        {[scope(round), t('planned', { n: round.seats, share: round.share })].join(marks.comma)}
      </p>
      <dl className="num mt-2 grid gap-x-4 text-13 text-ink-2 lg:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 flex flex-wrap gap-x-4 text-14">
        <a className="lnk" href={paths.poolFile(round.targetPoolId)} download>
          {t('targetList')}
        </a>
        <a className="lnk" href={paths.poolFile(round.inspectorPoolId)} download>
          {t('teamList')}
        </a>
      </p>
      {round.targets.length > 0 && (
        <Table caption={t('caption')} kind="dense" stack className="mt-3">
          <thead>
            <tr>
              <Th num>{t('no')}</Th>
              <Th>{t('target')}</Th>
              <Th>{t('result')}</Th>
              <Th>{t('draws')}</Th>
            </tr>
          </thead>
          <tbody>
            {round.targets.map(target => (
              <tr key={target.no}>
                <Td num label={t('no')}>
                  {target.no}
                </Td>
                <TargetCells target={target} />
                <Td label={t('draws')}>
                  <span className="flex flex-wrap gap-x-3">
                    <a className="lnk" href={paths.drawFile(target.drawId)} download>
                      {t('pick')}
                    </a>
                    <a className="lnk" href={paths.drawFile(target.teamId)} download>
                      {t('team')}
                    </a>
                  </span>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </li>
  )
}

/** The rounds of surveillance: what was published before each draw, and what became of every target. */
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
      {rounds.length > 0 && (
        <pre className="mt-2 w-fit max-w-full rounded-md bg-sunken px-4 py-3 font-mono text-13 whitespace-pre-wrap">
          {t('salt')}
        </pre>
      )}
      <ol>
        {rounds.map(round => (
          <Round key={round.id} round={round} />
        ))}
      </ol>
    </section>
  )
}
