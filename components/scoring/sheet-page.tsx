'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { AnchorView, FileView } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { LiveRegion } from '../ui/live-region'
import { between, isTiny, nudged, placed, type Region } from './region'

export type Marked = AnchorView & { label: string; isOn: boolean }

/** One page with the anchors on it; with the tool on, a rectangle is drawn by pointer or by keys. */
export function SheetPage({
  file,
  page,
  width,
  anchors,
  isTool,
  onRegion,
  onPick,
  onCancel,
}: {
  file: FileView
  page: number
  /** Pixels; the container's width when not given. */
  width: number | null
  anchors: readonly Marked[]
  isTool: boolean
  onRegion: (region: Region) => void
  onPick: (label: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('scoring.room')
  const box = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; y: number } | null>(null)
  const [draft, setDraft] = useState<Region | null>(null)
  const [broken, setBroken] = useState('')
  const src = paths.filePage(file.id, page)

  const at = (event: PointerEvent): { x: number; y: number } => {
    const rect = box.current?.getBoundingClientRect()
    return rect
      ? { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height }
      : { x: 0, y: 0 }
  }
  const finish = (region: Region | null): void => {
    setDraft(null)
    from.current = null
    if (region && !isTiny(region)) onRegion(region)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isTool) return
    if (event.key === 'Escape') {
      setDraft(null)
      onCancel()
      return
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      if (draft) finish(draft)
      else setDraft({ x: 0.15, y: 0.3, w: 0.7, h: 0.12 })
      return
    }
    const moved = draft && nudged(draft, event.key, event.shiftKey)
    if (!moved) return
    event.preventDefault()
    event.stopPropagation()
    setDraft(moved)
  }

  if (!file.canShow || broken === src)
    return (
      <EmptyState
        icon="document"
        title={t(file.canShow ? 'broken' : 'noPreview')}
        action={
          <LinkButton href={paths.file(file.id)} icon="download">
            {t('download')}
          </LinkButton>
        }
      />
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drawing surface; its name tells the keys
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it always has a role, group or application
    <div
      ref={box}
      className="score-sheet"
      style={{ width: width ?? '100%' }}
      data-tool={isTool || undefined}
      role={isTool ? 'application' : 'group'}
      aria-label={isTool ? t('regionHelp') : t('pageNo', { page })}
      tabIndex={isTool ? 0 : undefined}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        if (!isTool || event.button !== 0) return
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
      {/* biome-ignore lint/performance/noImgElement: a page of evidence, drawn for this reader and never cached */}
      <img
        key={src}
        className="score-page"
        src={src}
        alt={`${file.name} ${t('pageNo', { page })}`}
        draggable={false}
        onError={() => setBroken(src)}
      />
      {anchors.map(a =>
        a.region ? (
          <button
            key={a.label}
            type="button"
            className="score-region"
            data-on={a.isOn || undefined}
            style={{ ...placed(a.region), pointerEvents: isTool ? 'none' : undefined }}
            onClick={() => onPick(a.label)}
            aria-label={t('goAnchor', { label: a.label })}
          >
            <b>{a.label}</b>
            {a.isOn && (
              <>
                <i />
                <i />
                <i />
                <i />
              </>
            )}
          </button>
        ) : null,
      )}
      {draft && <span className="score-region" data-on style={placed(draft)} />}
      <LiveRegion>{draft && !from.current ? t('regionPlaced') : ''}</LiveRegion>
    </div>
  )
}
