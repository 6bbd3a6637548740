'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { Icon } from '../ui/icon'
import { Kbd, KeyHint } from '../ui/kbd'
import { type MoveLine, useMoveGroups } from './move-groups'
import { useMoveWords } from './move-words'

function Line({ line, onChoose }: { line: MoveLine; onChoose: (offer: MoveOffer) => void }) {
  return (
    <Base.Item
      className={`menu-item${line.offer.kind === 'end' ? ' tone-bad' : ''}`}
      label={line.label}
      data-blocked={line.isReady ? undefined : true}
      onClick={() => onChoose(line.offer)}
    >
      <Icon name={line.isReady ? line.icon : 'lock'} />
      <span className="min-w-0">{line.label}</span>
      <Kbd>{line.key}</Kbd>
      {line.why && <span className={`why${line.isReady ? ' tone-ok' : ''}`}>{line.why}</span>}
    </Base.Item>
  )
}

/**
 * The menu “move to…” of one card, set against the button that opened it. Choosing opens the sheet; nothing moves yet.
 * Closed it stays made, not shown: the first card's then opens as quickly as any other.
 */
export function MoveMenu({
  isOpen = true,
  anchor,
  title,
  view,
  failed,
  side = 'right',
  onChoose,
  onClose,
}: {
  isOpen?: boolean
  anchor: HTMLElement | null
  title: string
  /** null while the conditions are being looked up. */
  view: MoveView | null
  failed: boolean
  side?: 'right' | 'bottom'
  onChoose: (offer: MoveOffer) => void
  onClose: () => void
}) {
  const t = useTranslations('board')
  const words = useMoveWords()
  const groupsOf = useMoveGroups()
  const groups = view ? groupsOf(view) : []
  const lines = groups.flatMap(group => group.lines)
  return (
    <Base.Root open={isOpen} onOpenChange={open => !open && onClose()} modal={false}>
      <Base.Portal keepMounted>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={side === 'right' ? 'start' : 'end'}
          sideOffset={4}
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            className="pop menu"
            aria-label={t('card.moveOf', { title })}
            finalFocus={false}
            onKeyDown={event => {
              const line = lines.find(each => each.key === event.key)
              if (line) {
                event.preventDefault()
                onChoose(line.offer)
              }
            }}
          >
            <div className="menu-head">
              <span>{t('card.move')}</span>
              <span className="max-w-44 truncate">{title}</span>
            </div>
            {!view && (
              <p className="px-3 py-2 text-13 text-ink-2" role="status">
                {t(failed ? 'menu.failed' : 'menu.loading')}
              </p>
            )}
            {view && groups.length === 0 && <p className="px-3 py-2 text-13 text-ink-2">{t('menu.none')}</p>}
            {groups.map((group, at) => (
              <Fragment key={group.id}>
                {at > 0 && <Base.Separator className="menu-rule" />}
                <Base.Group>
                  {group.title && <Base.GroupLabel className="menu-group">{group.title}</Base.GroupLabel>}
                  {group.lines.map(line => (
                    <Line key={line.offer.name} line={line} onChoose={onChoose} />
                  ))}
                </Base.Group>
              </Fragment>
            ))}
            {view && view.others.length > 0 && (
              <>
                <div className="menu-rule" />
                <p className="menu-group">{t('menu.others')}</p>
                <ul className="px-3 pb-2 text-12 text-ink-3">
                  {view.others.map(other => (
                    <li key={other.name}>
                      {words.move(other.name)}
                      {words.locale === 'en' ? ': ' : '：'}
                      {other.by.map(words.role).join(words.locale === 'en' ? ', ' : '、')}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <div className="menu-foot">
              <KeyHint keys={['↵']}>{t('menu.open')}</KeyHint>
              <KeyHint keys={['Esc']}>{t('keys.close')}</KeyHint>
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
