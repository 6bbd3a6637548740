import { useTranslations } from 'next-intl'
import type { PanelView } from '@/domain/expert/panel-views'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'
import { useExpertName } from './names'

/** What stands between the sheets in hand and their opening, each with the way on. */
export function OpeningNotice({ view }: { view: PanelView }) {
  const t = useTranslations('sealing.opening')
  const nameOf = useExpertName()
  const broken = view.seats.filter(seat => seat.isBroken).map(seat => nameOf(seat.alias))
  const isShutAgain = view.opening !== null && view.areScoresKnown && !view.isOpen
  if (view.requests.length === 0 && broken.length === 0 && !isShutAgain) return null
  return (
    <div className="my-3 grid gap-2">
      {view.requests.length > 0 && (
        <Notice
          tone="wait"
          title={t('requests', { n: view.requests.length })}
          action={
            <LinkButton href={`${paths.reviewConflicts(view.head.id)}#requests`} iconAfter="right">
              {t('answer')}
            </LinkButton>
          }
        >
          {t(view.isOpen ? 'requestsLate' : 'requestsText', {
            names: view.requests.map(({ name }) => name).join(t('and')),
          })}
        </Notice>
      )}
      {broken.length > 0 && (
        <Notice tone="bad" title={t('broken', { seats: broken.join(t('and')) })}>
          {t('brokenText')}
        </Notice>
      )}
      {isShutAgain && (
        <Notice tone="info" title={t('shut')}>
          {t('shutText')}
        </Notice>
      )}
    </div>
  )
}
