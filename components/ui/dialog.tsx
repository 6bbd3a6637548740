'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'

type LayerProps = {
  title: ReactNode
  children: ReactNode
  /** Buttons at the foot; the last one is what one came for. */
  foot?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The button that opens it, when the state is kept inside. */
  trigger?: ReactElement
}

function CloseButton() {
  const t = useTranslations('ui')
  return (
    <Base.Close className="btn btn-ghost btn-icon -mr-2 flex-none" aria-label={t('close')}>
      <Icon name="close" />
    </Base.Close>
  )
}

/** A modal question or short form. */
export function Dialog({
  title,
  description,
  children,
  foot,
  open,
  onOpenChange,
  trigger,
  wide,
}: LayerProps & { description?: ReactNode; wide?: boolean }) {
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={cx('dialog', wide && 'dialog-wide')}>
          <div className="layer-head flex items-start justify-between gap-4">
            <Base.Title className="text-18">{title}</Base.Title>
            <CloseButton />
          </div>
          <div className="layer-body">
            {description && <Base.Description className="mb-3 text-ink-2">{description}</Base.Description>}
            {children}
          </div>
          {foot && <div className="layer-foot">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** The sheet at the right: no scrim, the page stays in use; Esc closes it. On a phone it covers the screen. */
export function Drawer({
  title,
  sub,
  kind,
  children,
  foot,
  open,
  onOpenChange,
  trigger,
}: LayerProps & {
  /** Lines under the title. */
  sub?: ReactNode
  /** What sort of sheet it is, small beside the close button. */
  kind?: ReactNode
}) {
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange?.(next)} modal={false} disablePointerDismissal>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Popup className="drawer">
          <div className="layer-head">
            <div className="flex items-center justify-between gap-4">
              <Base.Title className="flex min-w-0 items-center gap-2 text-16/6">{title}</Base.Title>
              <span className="flex flex-none items-center gap-2 text-12 text-ink-3">
                {kind}
                <CloseButton />
              </span>
            </div>
            {sub && <div className="mt-1 text-13 text-ink-2">{sub}</div>}
          </div>
          <div className="layer-body">{children}</div>
          {foot && <div className="layer-foot">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
