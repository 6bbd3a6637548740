'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FileView } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { Button, IconButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { FileFacts } from './file-facts'
import type { Region } from './region'
import { type Marked, SheetPage } from './sheet-page'

const ZOOMS = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 2, 3] as const
const PAGE_WIDTH = 608

/** File choice, page, zoom and region tool; thumbnails; the page. Every page is an address, so it works without script. */
export function EvidencePane({
  files,
  ownIds,
  fileId,
  page,
  hrefOf,
  onPlace,
  anchors,
  canMark,
  isTool,
  onTool,
  onRegion,
  onPick,
  isLive,
}: {
  files: readonly FileView[]
  /** Files of the item that is open. */
  ownIds: readonly string[]
  fileId: string | null
  page: number
  hrefOf: (file: string, page: number) => `?${string}`
  onPlace: (file: string, page: number) => void
  /** Anchors of the open item, over all files. */
  anchors: readonly Marked[]
  canMark: boolean
  isTool: boolean
  onTool: (on: boolean) => void
  onRegion: (region: Region) => void
  onPick: (label: string) => void
  isLive: boolean
}) {
  const t = useTranslations('scoring.room')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const [zoom, setZoom] = useState<number | null>(null)
  const file = files.find(f => f.id === fileId)
  const own = files.filter(f => ownIds.includes(f.id))
  const others = files.filter(f => !ownIds.includes(f.id))
  const label = (f: FileView): string => `${f.kindName[locale]}　${f.name}`
  const step = (by: 1 | -1): void => {
    const at = ZOOMS.findIndex(z => z >= (zoom ?? 1))
    setZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))] ?? 1)
  }
  const here = anchors.filter(a => a.evidenceId === fileId)
  const tagOf = (n: number): string =>
    here
      .filter(a => a.page === n)
      .map(a => a.label)
      .join(' ')
  return (
    <>
      <div className="score-bar">
        {files.length > 0 && (
          <span className="select">
            <select
              className="input"
              aria-label={t('file')}
              value={fileId ?? ''}
              disabled={!isLive}
              onChange={event => onPlace(event.target.value, 1)}
            >
              {own.length > 0 && (
                <optgroup label={t('itemFiles')}>
                  {own.map(f => (
                    <option key={f.id} value={f.id}>
                      {label(f)}
                    </option>
                  ))}
                </optgroup>
              )}
              {others.length > 0 && (
                <optgroup label={t('otherFiles')}>
                  {others.map(f => (
                    <option key={f.id} value={f.id}>
                      {label(f)}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          </span>
        )}
        <span className="whitespace-nowrap text-12 text-ink-3">{t('ofItem', { n: own.length })}</span>
        <span className="flex-1" />
        {file && isLive && (
          <>
            <IconButton
              icon="up"
              size="sm"
              label={t('previous')}
              disabled={page <= 1}
              onClick={() => onPlace(file.id, page - 1)}
            />
            <span className="num whitespace-nowrap text-13">{t('page', { page, pages: file.pages })}</span>
            <IconButton
              icon="down"
              size="sm"
              label={t('next')}
              disabled={page >= file.pages}
              onClick={() => onPlace(file.id, page + 1)}
            />
            <IconButton icon="zoom-out" size="sm" label={t('zoomOut')} onClick={() => step(-1)} />
            <span className="num w-10 text-center text-13">
              {zoom === null ? '—' : `${Math.round(zoom * 100)}%`}
            </span>
            <IconButton icon="zoom-in" size="sm" label={t('zoomIn')} onClick={() => step(1)} />
            <IconButton icon="fit" size="sm" label={t('fit')} onClick={() => setZoom(null)} />
            {canMark && file.canShow && (
              <Button
                size="sm"
                icon="region"
                look={isTool ? 'ink' : 'secondary'}
                aria-pressed={isTool}
                onClick={() => onTool(!isTool)}
              >
                {t('region')}
              </Button>
            )}
          </>
        )}
      </div>
      {file && <FileFacts details={file.details} validity={file.validity} />}
      <nav className="score-thumbs" aria-label={t('thumbs')}>
        {file?.canShow &&
          Array.from({ length: file.pages }, (_, i) => i + 1).map(n => (
            <Link
              key={n}
              look="bare"
              href={hrefOf(file.id, n)}
              className="score-thumb num"
              aria-label={t('pageNo', { page: n })}
              aria-current={n === page ? 'page' : undefined}
              onClick={event => {
                event.preventDefault()
                onPlace(file.id, n)
              }}
            >
              {/* biome-ignore lint/performance/noImgElement: as the page itself */}
              <img src={paths.filePage(file.id, n, 'thumb')} alt="" loading="lazy" />
              {n}
              {tagOf(n) && <span className="score-tag">{tagOf(n)}</span>}
            </Link>
          ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="score-canvas" aria-label={t('evidence')} tabIndex={0}>
        {file ? (
          <SheetPage
            key={`${file.id}-${page}`}
            file={file}
            page={page}
            width={zoom === null ? null : Math.round(PAGE_WIDTH * zoom)}
            anchors={here.filter(a => a.page === page)}
            isTool={isTool && canMark}
            onRegion={onRegion}
            onPick={onPick}
            onCancel={() => onTool(false)}
          />
        ) : (
          <EmptyState icon="document" title={t('noFiles')}>
            {files.length > 0 ? t('noFilesText') : null}
          </EmptyState>
        )}
      </section>
    </>
  )
}
