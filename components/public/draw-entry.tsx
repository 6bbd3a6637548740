import { useTranslations } from 'next-intl'
import { turnLabel } from '@/domain/draw'
import { paths } from '@/domain/paths'
import type { DrawFacts } from '@/domain/register/draw-facts'
import { Icon } from '../ui/icon'
import { Table, Td, Th } from '../ui/table'
import { LISTED, useGrounds } from './pool-entry'

function Opened({ open, drawnAt }: { open: NonNullable<DrawFacts['open']>; drawnAt: string | null }) {
  const t = useTranslations('public.transparency')
  const own = useTranslations('draw.drawn')
  const ahead = useTranslations('draw.ahead')
  const grounds = useGrounds()
  const { pool } = open
  const picked = open.candidates.filter(each => each.outcome === 'picked').length
  return (
    <>
      <dl className="num mt-2 grid gap-x-4 text-13 text-ink-2 lg:grid-cols-[7rem_minmax(0,1fr)]">
        {pool && (
          <>
            <dt className="text-ink-3">{own('pool')}</dt>
            <dd>{own('poolValue', { published: pool.publishedAt, from: pool.drawFrom })}</dd>
            <dt className="text-ink-3">{t('poolHash')}</dt>
            <dd className="break-all">{pool.hash}</dd>
          </>
        )}
        {drawnAt && (
          <>
            <dt className="text-ink-3">{own('at')}</dt>
            <dd>{drawnAt}</dd>
          </>
        )}
        <dt className="text-ink-3">{t('seed')}</dt>
        <dd>{open.seed}</dd>
        <dt className="text-ink-3">{t('label')}</dt>
        <dd>{turnLabel(open.label, open.turn)}</dd>
        <dt className="text-ink-3">{t('required')}</dt>
        <dd>{open.required.join(', ') || t('none')}</dd>
      </dl>
      <p
        className={`mt-2 flex items-center gap-1 text-14 font-bold ${open.isConfirmed ? 'tone-ok' : 'tone-bad'}`}
      >
        <Icon name={open.isConfirmed ? 'check-circle' : 'x-circle'} />
        {open.isConfirmed ? t('confirmed') : t('notConfirmed')}
      </p>
      <details className="mt-2">
        <summary className="lnk w-fit text-14">
          {t('pool', { n: open.candidates.length, seats: open.size, picked, excluded: open.excluded })}
        </summary>
        <Table caption={t('poolCaption')} kind="dense" stack className="mt-3">
          <thead>
            <tr>
              <Th>{t('candidate')}</Th>
              <Th>{t('unit')}</Th>
              <Th>{t('disciplines')}</Th>
              <Th num>{t('load')}</Th>
              <Th>{t('outcome')}</Th>
            </tr>
          </thead>
          <tbody>
            {open.candidates.slice(0, LISTED).map(each => (
              <tr key={each.id}>
                <Td label={t('candidate')} className="num break-all">
                  {each.id}
                </Td>
                <Td label={t('unit')} className="num break-all">
                  {each.employer}
                </Td>
                <Td label={t('disciplines')}>{each.disciplines.join(', ')}</Td>
                <Td num label={t('load')}>
                  {each.load} / {each.capacity}
                </Td>
                <Td label={t('outcome')} className={each.outcome === 'picked' ? 'font-bold' : undefined}>
                  {each.outcome === 'struck'
                    ? t('struckBecause', { because: grounds(each.struck) })
                    : each.outcome && t(`outcomes.${each.outcome}`)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
        {open.candidates.length > LISTED && (
          <p className="pt-2 text-13 text-ink-2">{ahead('rest', { n: LISTED })}</p>
        )}
      </details>
    </>
  )
}

/** One draw: the commitment made before it, and, once the case is certified, all one needs to compute it again. */
export function DrawEntry({ draw, day }: { draw: DrawFacts; day: string }) {
  const t = useTranslations('public.transparency')
  return (
    <li id={`draw-${draw.id}`} className="border-b border-line py-5">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-17">
        {t(`purpose.${draw.purpose}`)}
        <span className="num text-14 font-normal text-ink-2">{day}</span>
        <span className="num ml-auto text-13 font-normal text-ink-3">{draw.id.slice(0, 8)}</span>
      </h3>
      <dl className="num mt-2 grid gap-x-4 text-13 text-ink-2 lg:grid-cols-[7rem_minmax(0,1fr)]">
        <dt className="text-ink-3">{t('commitment')}</dt>
        <dd>{draw.commitment}</dd>
      </dl>
      {draw.commitmentNo !== null && draw.committedOn && (
        <p className="num mt-1 text-13 text-ink-2">
          {t('number', { n: draw.commitmentNo })} · {t('committedOn', { day: draw.committedOn })}
        </p>
      )}
      {draw.open && (
        <p className="mt-1 text-14">
          <a className="lnk" href={paths.drawFile(draw.id)} download>
            {t('file')}
          </a>
        </p>
      )}
      {draw.open ? (
        <Opened open={draw.open} drawnAt={draw.drawnAt} />
      ) : (
        <p className="mt-2 text-14/6 text-ink-3">{t('later')}</p>
      )}
    </li>
  )
}
