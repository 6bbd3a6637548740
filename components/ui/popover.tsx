'use client'
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

/** More about one thing, opened by a button; focus goes in and comes back. */
export function Popover({
  trigger,
  title,
  aside,
  children,
  align = 'end',
}: {
  trigger: ReactElement
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
  align?: 'start' | 'center' | 'end'
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={8} collisionPadding={8} className="z-40">
          <Base.Popup className="pop w-100 px-4 py-3">
            <div className="mb-1 flex items-baseline justify-between gap-4">
              <Base.Title className="text-14">{title}</Base.Title>
              {aside && <span className="text-12 text-ink-3">{aside}</span>}
            </div>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
