import { useTranslations } from 'next-intl'
import { EXCLUSIONS } from '@/domain/expert/panel'
import { paths } from '@/domain/paths'
import type { PoolFacts } from '@/domain/register/pool-facts'
import { TARGET_GROUNDS } from '@/domain/surveillance/target'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'

/** Lines of a list shown on the page; the whole list is in its file. */
export const LISTED = 100

/** The grounds on which somebody was struck, in words. */
export function useGrounds(): (because: readonly string[]) => string {
  const t = useTranslations('draw.grounds')
  const bars = useTranslations('surveillance.bar')
  const marks = useMarks()
  return because =>
    [
      ...EXCLUSIONS.filter(ground => because.includes(ground)).map(ground => t(ground)),
      ...TARGET_GROUNDS.filter(ground => because.includes(ground)).map(ground => bars(ground)),
    ].join(marks.comma)
}

/** A published list: all that will decide its draw except the seed, before anybody can know the seed. */
export function PoolEntry({ pool }: { pool: PoolFacts }) {
  const t = useTranslations('draw.ahead')
  const own = useTranslations('public.transparency')
  const grounds = useGrounds()
  const facts = [
    [t('published'), pool.publishedAt],
    [t('from'), t('fromValue', { at: pool.drawFrom })],
    [own('commitment'), `${pool.commitment} ${own('number', { n: pool.commitmentNo })}`],
    [own('poolHash'), pool.hash],
    [own('label'), pool.label],
    [own('required'), pool.required.join(', ') || own('none')],
  ]
  return (
    <li id={`pool-${pool.id}`} className="border-b border-line py-5">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-17">
        {own(`purpose.${pool.purpose}`)}
        <span className="num text-14 font-normal text-ink-2">
          {pool.closed ? pool.publishedAt : t('fromValue', { at: pool.drawFrom })}
        </span>
        <span className="num ml-auto text-13 font-normal text-ink-3">{pool.id.slice(0, 8)}</span>
      </h3>
      {pool.closed && (
        <p className="mt-1 text-14 text-ink-2">
          {t(`closed.${pool.closed.because}`, { day: pool.closed.on })}
        </p>
      )}
      <dl className="num mt-2 grid gap-x-4 text-13 text-ink-2 lg:grid-cols-[7rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-14">
        <a className="lnk" href={paths.poolFile(pool.id)} download>
          {t('file')}
        </a>
      </p>
      <details className="mt-2">
        <summary className="lnk w-fit text-14">
          {t('listed', { n: pool.candidates.length, seats: pool.size, excluded: pool.excluded })}
        </summary>
        <Table caption={t('caption')} kind="dense" stack className="mt-3">
          <thead>
            <tr>
              <Th>{own('candidate')}</Th>
              <Th>{own('unit')}</Th>
              <Th>{own('disciplines')}</Th>
              <Th>{own('outcome')}</Th>
            </tr>
          </thead>
          <tbody>
            {pool.candidates.slice(0, LISTED).map(each => (
              <tr key={each.id}>
                <Td label={own('candidate')} className="num break-all">
                  {each.id}
                </Td>
                <Td label={own('unit')} className="num break-all">
                  {each.employer}
                </Td>
                <Td label={own('disciplines')}>{each.disciplines.join(', ')}</Td>
                <Td label={own('outcome')}>
                  {each.struck.length > 0 ? own('struckBecause', { because: grounds(each.struck) }) : t('on')}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
        {pool.candidates.length > LISTED && (
          <p className="pt-2 text-13 text-ink-2">{t('rest', { n: LISTED })}</p>
        )}
      </details>
    </li>
  )
}
