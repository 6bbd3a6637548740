'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { useLocale } from 'next-intl'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { cx } from './cx'
import { type Href, localHref } from './href'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'

export type MenuItem = {
  id: string
  label: string
  icon?: IconName
  /** One key that does the same. */
  hotkey?: string
  /** A second line: what is met, or what is missing. */
  why?: ReactNode
  tone?: 'ok' | 'bad'
  /** Cannot happen yet; still opens, to say what is missing. */
  blocked?: boolean
  disabled?: boolean
  strong?: boolean
  href?: Href
  onSelect?: () => void
}
export type MenuGroup = { id: string; title?: ReactNode; items: readonly MenuItem[] }

function Item({ item }: { item: MenuItem }) {
  const locale = useLocale()
  const className = cx('menu-item', item.tone === 'bad' && 'tone-bad')
  const blocked = item.blocked || undefined
  const shown = item.blocked ? 'lock' : item.icon
  const body = (
    <>
      {shown ? <Icon name={shown} /> : <span />}
      <span className={cx('min-w-0', item.strong && 'font-bold')}>{item.label}</span>
      {item.hotkey && <Kbd>{item.hotkey}</Kbd>}
      {item.why && <span className={cx('why', item.tone === 'ok' && 'tone-ok')}>{item.why}</span>}
    </>
  )
  if (item.href) {
    return (
      <Base.LinkItem
        href={localHref(locale, item.href)}
        className={className}
        label={item.label}
        closeOnClick
      >
        {body}
      </Base.LinkItem>
    )
  }
  return (
    <Base.Item
      className={className}
      label={item.label}
      disabled={item.disabled}
      data-blocked={blocked}
      onClick={item.onSelect}
    >
      {body}
    </Base.Item>
  )
}

/** A menu of deeds in groups. `trigger` is the button element that opens it. */
export function Menu({
  trigger,
  head,
  foot,
  groups,
  align = 'start',
  open,
  onOpenChange,
}: {
  trigger: ReactElement
  head?: ReactNode
  foot?: ReactNode
  groups: readonly MenuGroup[]
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
}) {
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-40">
          <Base.Popup className="pop menu">
            {head && <div className="menu-head">{head}</div>}
            {groups.map((group, at) => (
              <Fragment key={group.id}>
                {at > 0 && <Base.Separator className="menu-rule" />}
                <Base.Group>
                  {group.title && <Base.GroupLabel className="menu-group">{group.title}</Base.GroupLabel>}
                  {group.items.map(item => (
                    <Item key={item.id} item={item} />
                  ))}
                </Base.Group>
              </Fragment>
            ))}
            {foot && <div className="menu-foot">{foot}</div>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
