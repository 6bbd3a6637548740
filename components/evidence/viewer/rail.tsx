'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { DocumentView } from '@/domain/evidence/document'
import { paths } from '@/domain/paths'
import { Link } from '../../ui/link'
import { usePicture } from './pictures'
import type { Marked } from './types'

const ROW = 109
const BESIDE = 4

function Thumb({ fileId, page }: { fileId: string; page: number }) {
  const { src } = usePicture(paths.filePage(fileId, page, 'thumb'))
  return (
    <span className="viewer-small" data-empty={src === null || undefined}>
      {/* biome-ignore lint/performance/noImgElement: a private picture that no image service may fetch or keep */}
      {src && <img src={src} alt="" draggable={false} />}
    </span>
  )
}

/** The pages of a file in small; only those in sight are drawn, so that three hundred are as quick as three. */
export function Rail({
  file,
  page,
  marks,
  hits,
  hrefOf,
  onPage,
}: {
  file: DocumentView
  page: number
  /** Those of this file. */
  marks: readonly Marked[]
  /** Pages on which the search found something. */
  hits: ReadonlySet<number>
  hrefOf: (page: number) => `?${string}` | `/${string}`
  onPage: (page: number) => void
}) {
  const t = useTranslations('viewer')
  const frame = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: file.pages,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: BESIDE,
    paddingStart: 12,
    initialRect: { width: 88, height: 900 },
  })
  useEffect(() => {
    rows.scrollToIndex(page - 1, { align: 'auto' })
  }, [rows, page])
  return (
    <nav ref={frame} className="viewer-rail" aria-label={t('thumbs')}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const n = index + 1
          const tags = marks.filter(mark => mark.page === n).map(mark => mark.label)
          return (
            <li key={n} style={{ transform: `translateY(${start}px)` }}>
              <Link
                look="bare"
                href={hrefOf(n)}
                className="viewer-thumb num"
                aria-label={
                  tags.length > 0
                    ? t('pageMarked', { page: n, marks: tags.join(' ') })
                    : t('pageNo', { page: n })
                }
                aria-current={n === page ? 'page' : undefined}
                onClick={event => {
                  event.preventDefault()
                  onPage(n)
                }}
              >
                <Thumb fileId={file.id} page={n} />
                {n}
                {tags.length > 0 && <span className="viewer-tag">{tags.join(' ')}</span>}
                {hits.has(n) && <span className="viewer-hit-dot" />}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
