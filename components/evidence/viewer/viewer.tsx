'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { DocumentView } from '@/domain/evidence/document'
import type { Box } from '@/domain/evidence/place'
import { paths } from '@/domain/paths'
import { cx } from '../../ui/cx'
import { EmptyState } from '../../ui/empty-state'
import { LiveRegion } from '../../ui/live-region'
import { useLive } from '../../ui/use-live'
import { turnedBox } from './geometry'
import { handleKey } from './keys'
import { recall } from './memory'
import { More } from './more'
import { prefetch, usePicture } from './pictures'
import { Rail } from './rail'
import { SearchBar } from './search-bar'
import { Sheet } from './sheet'
import { NoPages } from './states'
import { ReadText } from './text-layer'
import { FileSwitch, PageField, PageTools } from './toolbar'
import type { Marked, RegionTool } from './types'
import { useLook } from './use-look'
import { usePinch } from './use-pinch'
import { useScrollPlace } from './use-place'
import { useRoom } from './use-room'
import { useSearch } from './use-search'
import { useText } from './use-text'

const NONE: readonly Marked[] = []
const ARROWS = /^Arrow(Up|Down|Left|Right)$/

/**
 * The one place where a file is looked at: its pages in small, the page, zoom, turn, search, and marks on it. Which file
 * and page is the caller's to say; how they were left is kept for coming back.
 */
export function DocumentViewer({
  files,
  ownIds = null,
  fileId,
  page: asked,
  target = null,
  marks = NONE,
  tool = null,
  hrefOf,
  onPlace,
  onPick = () => {},
  lead,
  facts,
  className,
  isAlone = false,
}: {
  files: readonly DocumentView[]
  /** Files of what is worked on here; they come first. */
  ownIds?: readonly string[] | null
  fileId: string | null
  page: number
  /** The place on that page which an address points to. */
  target?: Box | null
  /** Over all files. */
  marks?: readonly Marked[]
  tool?: RegionTool | null
  hrefOf: (file: string, page: number) => `?${string}` | `/${string}`
  onPlace: (file: string, page: number) => void
  onPick?: (label: string) => void
  /** What stands before everything in the bar. */
  lead?: ReactNode
  /** What is told of the file, below the bar. */
  facts?: ReactNode
  className?: string
  /** It has the page to itself, so its keys are heard from the start. */
  isAlone?: boolean
}) {
  const t = useTranslations('viewer')
  const isLive = useLive()
  const root = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLElement>(null)
  const [hasRail, setRail] = useState(false)
  const [isText, setText] = useState(false)
  const file = files.find(each => each.id === fileId) ?? null
  const shown = file?.canShow ? file : null
  const page = Math.min(Math.max(1, asked), shown?.pages ?? 1)
  const room = useRoom(canvas)
  const look = useLook(fileId, room)
  const picture = usePicture(isLive && shown ? paths.filePage(shown.id, page) : null)
  const isPdf = shown?.mime === 'application/pdf'
  const text = useText(isPdf && isLive ? shown.id : null, page)
  const go = (to: number): void => {
    if (shown) onPlace(shown.id, Math.min(shown.pages, Math.max(1, to)))
  }
  const search = useSearch(isPdf ? shown.id : null, page, go)
  const hits = search.found && typeof search.found !== 'string' ? search.found.hits : []
  const here = marks.filter(mark => mark.evidenceId === fileId)
  const picked = here.find(mark => mark.isOn && mark.page === page)?.region ?? null
  const hit = hits[search.at]
  const sought = (hit?.page === page && search.isOpen ? hit.boxes[0] : null) ?? picked ?? target
  const onScroll = useScrollPlace({
    canvas,
    fileId,
    page,
    scale: look.scale,
    target: sought ? turnedBox(sought, look.turn) : null,
    targetKey: sought ? `${fileId} ${page} ${search.at} ${JSON.stringify(sought)}` : '',
  })
  usePinch(canvas, look.scale, look.onZoom)
  useEffect(() => {
    if (isAlone && document.activeElement === document.body) canvas.current?.focus({ preventScroll: true })
  }, [isAlone])
  const isDrawn = picture.src !== null
  useEffect(() => {
    if (isDrawn && shown && page < shown.pages) prefetch(paths.filePage(shown.id, page + 1))
  }, [isDrawn, shown, page])

  const onFile = (id: string): void => onPlace(id, recall(id)?.page ?? 1)
  const full = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void root.current?.requestFullscreen?.()
  }
  const closeSearch = (): void => {
    search.open(false)
    canvas.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTaken = handleKey(event, canvas.current, {
      page: by => go(page + by),
      step: look.onStep,
      fit: () => look.onZoom('width'),
      turn: look.onTurn,
      full,
      find: isPdf ? () => search.open(true) : null,
      leave: () => {
        const isBusy = tool?.isOn || search.isOpen
        if (tool?.isOn) tool.onSwitch(false)
        else if (search.isOpen) closeSearch()
        return Boolean(isBusy)
      },
    })
    if (isTaken) event.preventDefault()
    // What scrolls the page here must not also change something beside it.
    if (isTaken || (event.target === canvas.current && ARROWS.test(event.key))) event.stopPropagation()
  }
  const print = (): void => {
    document.body.dataset.printPage = ''
    window.addEventListener('afterprint', () => delete document.body.dataset.printPage, { once: true })
    window.print()
  }
  return (
    <section
      ref={root}
      className={cx('viewer', className)}
      aria-label={t('name')}
      data-rail={hasRail || undefined}
      onKeyDown={onKeyDown}
    >
      <div className="viewer-bar">
        {lead}
        <FileSwitch
          files={files}
          ownIds={ownIds}
          file={file}
          ownLabel={t('itemFiles')}
          isLive={isLive}
          onFile={onFile}
        />
        {shown && isLive && (
          <div className="viewer-deeds" role="toolbar" aria-label={t('tools')}>
            <PageField page={page} pages={shown.pages} onPage={go} />
            <span className="viewer-line" />
            <PageTools
              zoom={look.zoom}
              scale={look.scale}
              canSearch={isPdf}
              isSearching={search.isOpen}
              tool={tool}
              onStep={look.onStep}
              onZoom={look.onZoom}
              onTurn={look.onTurn}
              onSearch={() => search.open(!search.isOpen)}
              more={
                <More
                  file={shown}
                  deeds={[
                    { icon: 'columns', name: t('rail'), isOn: hasRail, run: () => setRail(!hasRail) },
                    { icon: 'fullscreen', name: t('full'), key: 'F', run: full },
                    ...(isPdf
                      ? [
                          {
                            icon: 'text' as const,
                            name: t('asText'),
                            isOn: isText,
                            run: () => setText(!isText),
                          },
                        ]
                      : []),
                    { icon: 'print', name: t('print'), run: print },
                  ]}
                />
              }
            />
          </div>
        )}
      </div>
      {facts && <div className="viewer-facts">{facts}</div>}
      {search.isOpen && shown && <SearchBar search={search} onClose={closeSearch} />}
      {shown && (
        <Rail
          key={shown.id}
          file={shown}
          page={page}
          marks={here}
          hits={new Set(search.isOpen ? hits.map(each => each.page) : [])}
          hrefOf={n => hrefOf(shown.id, n)}
          onPage={go}
        />
      )}
      <section
        ref={canvas}
        className="viewer-canvas"
        aria-label={t('pageArea')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        {shown && isText ? (
          <ReadText text={text} page={page} />
        ) : shown ? (
          <Sheet
            key={`${shown.id}-${page}`}
            file={shown}
            page={page}
            picture={picture}
            text={text}
            scale={look.scale}
            ratio={look.ratio}
            turn={look.turn}
            marks={here.filter(mark => mark.page === page)}
            found={
              search.isOpen
                ? hits.flatMap((each, i) =>
                    each.page === page ? [{ boxes: each.boxes, isOn: i === search.at }] : [],
                  )
                : []
            }
            target={target}
            tool={tool}
            onRatio={look.onRatio}
            onPick={onPick}
          />
        ) : file ? (
          <NoPages file={file} />
        ) : (
          <EmptyState icon="document" level={3} title={t('noFiles')}>
            {files.length > 0 ? t('noFilesText') : null}
          </EmptyState>
        )}
      </section>
      <LiveRegion>{shown && isDrawn ? t('at', { page, pages: shown.pages }) : ''}</LiveRegion>
    </section>
  )
}
