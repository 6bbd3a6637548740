'use client'
import { useTranslations } from 'next-intl'
import { Icon } from '../ui/icon'
import type { LiveState } from './use-stream'

/** How up to date the board is, in its corner: by word and icon, never by colour alone. */
export function LiveMark({ state, unread }: { state: LiveState; unread: number }) {
  const t = useTranslations('live')
  const isBad = state === 'offline' || state === 'ended'
  return (
    <p className="live-mark" data-state={state}>
      <span
        className={isBad ? 'tone-bad' : state === 'polling' ? 'tone-wait' : undefined}
        title={t(`note.${state}`)}
      >
        {state === 'live' ? (
          <i className="live-dot" aria-hidden />
        ) : (
          <Icon name={isBad ? 'alert' : 'clock'} size={12} />
        )}
        {t(`state.${state}`)}
      </span>
      {unread > 0 && (
        <span className="num">
          <i className="dot-unread" aria-hidden />
          {t('unread', { n: unread })}
        </span>
      )}
    </p>
  )
}
