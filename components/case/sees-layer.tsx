'use client'
import { Popover as Base } from '@base-ui/react/popover'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { PARTS, type Part } from '@/domain/policy/visibility'
import type { Stage } from '@/domain/workflow/types'
import { SeesList } from './sees-list'

type Open = { anchor: HTMLElement; part: Part; name: string }

/** Takes the clicks on every eye of a page and tells who sees that answer or file; focus goes back to the eye. */
export function SeesLayer({
  stage,
  mine,
  children,
}: {
  stage: Stage
  mine: readonly string[]
  children: ReactNode
}) {
  const t = useTranslations('case.visible')
  const more = useTranslations('sees')
  const [open, setOpen] = useState<Open | null>(null)
  const last = useRef<Open>(null)
  if (open) last.current = open
  const shown = open ?? last.current
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks on the eyes are taken here once; each eye is a button */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button answers to keys by itself */}
      <div
        className="contents"
        onClick={event => {
          const mark =
            event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sees]') : null
          const part = PARTS.find(each => each === mark?.dataset.sees)
          if (mark && part) setOpen({ anchor: mark, part, name: mark.dataset.name ?? '' })
        }}
      >
        {children}
      </div>
      <Base.Root open={open !== null} onOpenChange={next => !next && setOpen(null)}>
        <Base.Portal>
          <Base.Positioner
            anchor={shown?.anchor ?? null}
            align="start"
            sideOffset={8}
            collisionPadding={8}
            className="z-40"
          >
            <Base.Popup className="pop w-100 px-4 py-3" finalFocus={() => shown?.anchor ?? null}>
              {shown && (
                <>
                  <div className="mb-1 flex items-baseline justify-between gap-4">
                    <Base.Title className="text-14">{more('title', { name: shown.name })}</Base.Title>
                    <span className="flex-none text-12 text-ink-3">{t('scheme')}</span>
                  </div>
                  <SeesList part={shown.part} stage={stage} mine={mine} />
                </>
              )}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </>
  )
}
