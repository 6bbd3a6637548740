'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Box } from '@/domain/evidence/place'
import { recall, remember } from './memory'

/**
 * Keeps the place on the page: where a file was left when one comes back to it, the top of the page when one turns it,
 * and the box that is looked for when there is one.
 */
export function useScrollPlace({
  canvas,
  fileId,
  page,
  scale,
  target,
  targetKey,
}: {
  canvas: RefObject<HTMLElement | null>
  fileId: string | null
  page: number
  /** Null until the page has its size. */
  scale: number | null
  /** What should be in sight, on the page as turned; a new key is a new wish to see it. */
  target: Box | null
  targetKey: string
}): () => void {
  const seen = useRef({ file: '', page: 0, scale: 0 })
  const isReady = scale !== null
  useLayoutEffect(() => {
    const one = canvas.current
    if (!one || !fileId || scale === null) return
    const was = seen.current
    seen.current = { file: fileId, page, scale }
    if (was.file !== fileId) {
      const left = recall(fileId)
      const isThere = left?.page === page
      one.scrollLeft = isThere ? left.left * one.scrollWidth : 0
      one.scrollTop = isThere ? left.top * one.scrollHeight : 0
      remember(fileId, { page })
      return
    }
    if (was.page !== page) {
      one.scrollTop = 0
      remember(fileId, { page, top: 0, left: 0 })
      return
    }
    if (was.scale !== scale && was.scale > 0) {
      const grown = scale / was.scale
      one.scrollTop = (one.scrollTop + one.clientHeight / 2) * grown - one.clientHeight / 2
      one.scrollLeft = (one.scrollLeft + one.clientWidth / 2) * grown - one.clientWidth / 2
    }
  }, [canvas, fileId, page, scale])
  // biome-ignore lint/correctness/useExhaustiveDependencies: seen once for each wish, not held in sight
  useEffect(() => {
    const one = canvas.current
    const sheet = one?.querySelector<HTMLElement>('.viewer-sheet')
    if (!one || !sheet || !target || !isReady || targetKey === '') return
    const [box, frame] = [sheet.getBoundingClientRect(), one.getBoundingClientRect()]
    const top = box.top - frame.top + (target.y + target.h / 2) * box.height
    const left = box.left - frame.left + (target.x + target.w / 2) * box.width
    const isSeen = top > 40 && top < one.clientHeight - 40 && left > 0 && left < one.clientWidth
    if (isSeen) return
    one.scrollTop += top - one.clientHeight / 2
    one.scrollLeft += left - one.clientWidth / 2
  }, [canvas, targetKey, isReady])
  return () => {
    const one = canvas.current
    if (!one || !fileId || seen.current.file !== fileId) return
    remember(fileId, { left: one.scrollLeft / one.scrollWidth, top: one.scrollTop / one.scrollHeight })
  }
}
