'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Box } from '@/domain/evidence/place'
import { LiveRegion } from '../../ui/live-region'
import { pageBox, type Turn } from './geometry'
import { between, isTiny, nudged, placed } from './region'
import type { RegionTool } from './types'

const START: Box = { x: 0.15, y: 0.3, w: 0.7, h: 0.12 }

/** Where a rectangle is drawn by pointer or by keys, on the page as it is turned; what is handed on lies on the page itself. */
export function RegionLayer({ tool, turn }: { tool: RegionTool; turn: Turn }) {
  const t = useTranslations('viewer')
  const from = useRef<{ x: number; y: number } | null>(null)
  const [draft, setDraft] = useState<Box | null>(null)

  const at = (event: PointerEvent): { x: number; y: number } => {
    const rect = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height }
  }
  const finish = (shown: Box | null): void => {
    setDraft(null)
    from.current = null
    if (!shown || isTiny(shown)) return
    const { x, y, w, h } = pageBox(shown, turn)
    tool.onRegion(between({ x, y }, { x: x + w, y: y + h }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = draft && nudged(draft, event.key, event.shiftKey)
    if (event.key === 'Escape') tool.onSwitch(false)
    else if (event.key === 'Enter' && draft) finish(draft)
    else if (event.key === 'Enter') setDraft(START)
    else if (moved) setDraft(moved)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className="viewer-draw"
      role="application"
      aria-label={t('regionHelp')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing surface worked by keys
      tabIndex={0}
      // Whoever asked for the tool by a key goes on with keys.
      ref={element => element?.focus({ preventScroll: true })}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = at(event)
      }}
      onPointerMove={event => {
        if (from.current) setDraft(between(from.current, at(event)))
      }}
      onPointerUp={event => {
        if (from.current) finish(between(from.current, at(event)))
      }}
      onPointerCancel={() => finish(null)}
    >
      {draft && <span className="viewer-region" data-on style={placed(draft)} />}
      <LiveRegion>{draft && !from.current ? t('regionPlaced') : ''}</LiveRegion>
    </div>
  )
}
