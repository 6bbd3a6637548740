import { useLocale, useTranslations } from 'next-intl'
import type { DrawAhead as Ahead } from '@/domain/expert/draw-views'
import { paths } from '@/domain/paths'
import type { FormAction } from '../apply/form-action'
import { moment } from '../board/dates'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import { DrawForm } from './draw-form'

/** The published list that waits for its draw: who may look at it where, and when it is drawn from. */
function Published({ pool }: { pool: NonNullable<Ahead['pool']> }) {
  const t = useTranslations('draw')
  const locale = useLocale()
  return (
    <Notice
      icon="eye"
      title={t('published', { at: moment(pool.publishedAt, locale) })}
      action={
        <a className="lnk" href={`${paths.transparency()}#pool-${pool.id}`}>
          {t('open')}
        </a>
      }
    >
      {t('people', { n: pool.people, seats: pool.size })}
      {pool.struck > 0 && ` ${t('struck', { n: pool.struck })}`}
      <span className="num block text-12 break-all text-ink-3">
        {t('hash')} {pool.hash}
      </span>
    </Notice>
  )
}

/**
 * The draw to come, one step at a time: publish the list, let it stand, draw. Plain words say what happens when; where
 * nobody presses the button, the draw takes place by itself at the time announced.
 */
export function DrawAhead({
  id,
  ahead,
  publish,
  draw,
}: {
  id: string
  ahead: Ahead
  publish: FormAction<unknown>
  draw: FormAction<unknown>
}) {
  const t = useTranslations('draw')
  const locale = useLocale()
  const { next, pool, seats, minutes } = ahead
  const from = pool ? moment(pool.drawFrom, locale) : ''
  return (
    <div className="grid justify-items-start gap-3">
      {pool && <Published pool={pool} />}
      {next === 'publish' && (
        <>
          <p className="max-w-measure text-14 text-ink-2">
            {pool ? t('tooFew') : minutes > 0 ? t('publishText', { minutes }) : t('publishTextAtOnce')}
          </p>
          <DrawForm id={id} icon="eye" label={t('publish', { n: seats })} action={publish} />
        </>
      )}
      {next === 'wait' && (
        <p className="flex items-center gap-2 text-14">
          <Icon name="clock" className="text-stage" />
          {t('wait', { at: from })}
        </p>
      )}
      {next === 'draw' && (
        <>
          <p className="max-w-measure text-14 text-ink-2">{pool ? t('drawText') : t('drawOnText')}</p>
          <DrawForm id={id} icon="experts" label={t('draw', { n: seats })} action={draw} />
        </>
      )}
    </div>
  )
}
