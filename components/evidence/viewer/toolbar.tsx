'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { DocumentView } from '@/domain/evidence/document'
import { Button, IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import type { Zoom } from './geometry'
import type { RegionTool } from './types'

/** Which file of this place is looked at. */
export function FileSwitch({
  files,
  ownIds,
  file,
  ownLabel,
  isLive,
  onFile,
}: {
  files: readonly DocumentView[]
  /** Those that come first, under `ownLabel`. */
  ownIds: readonly string[] | null
  file: DocumentView | null
  ownLabel: string
  isLive: boolean
  onFile: (id: string) => void
}) {
  const t = useTranslations('viewer')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const own = ownIds ? files.filter(each => ownIds.includes(each.id)) : []
  const others = ownIds ? files.filter(each => !ownIds.includes(each.id)) : files
  const options = (list: readonly DocumentView[]) =>
    list.map(each => (
      <option key={each.id} value={each.id}>
        {`${each.kindName[locale]}　${each.name}`}
      </option>
    ))
  return (
    <>
      <Icon name={file && !file.canShow ? 'file' : 'document'} />
      <span className="select viewer-switch">
        <select
          className="input"
          aria-label={t('file')}
          value={file?.id ?? ''}
          disabled={!isLive || files.length < 2}
          onChange={event => onFile(event.target.value)}
        >
          {!file && <option value="" />}
          {own.length > 0 && <optgroup label={ownLabel}>{options(own)}</optgroup>}
          {own.length > 0 && others.length > 0 ? (
            <optgroup label={t('otherFiles')}>{options(others)}</optgroup>
          ) : (
            options(others)
          )}
        </select>
        {files.length > 1 && <Icon name="down" />}
      </span>
      {(ownIds || files.length > 1) && (
        <span className="viewer-count">
          {ownIds ? t('ofItem', { n: own.length }) : t('ofCase', { n: files.length })}
        </span>
      )}
    </>
  )
}

/** The number of the page, which can be typed, with the way to the one before and after. */
export function PageField({
  page,
  pages,
  onPage,
}: {
  page: number
  pages: number
  onPage: (page: number) => void
}) {
  const t = useTranslations('viewer')
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  const settle = () => {
    const to = Math.trunc(Number(typed))
    if (Number.isFinite(to) && to >= 1 && to !== page) onPage(Math.min(pages, to))
    else setTyped(String(page))
  }
  return (
    <span className="viewer-pages">
      <IconButton
        icon="up"
        size="sm"
        label={t('previous')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <input
        className="num"
        inputMode="numeric"
        aria-label={t('pageField', { pages })}
        value={typed}
        size={Math.max(1, String(pages).length)}
        onChange={event => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))}
        onFocus={event => event.target.select()}
        onBlur={settle}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault()
            settle()
          }
        }}
      />
      <span className="num">/ {pages}</span>
      <IconButton
        icon="down"
        size="sm"
        label={t('next')}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
    </span>
  )
}

/** Larger, smaller, fitted, turned; searching; and selecting a region where that means something. */
export function PageTools({
  zoom,
  scale,
  canSearch,
  isSearching,
  tool,
  more,
  onStep,
  onZoom,
  onTurn,
  onSearch,
}: {
  zoom: Zoom
  scale: number | null
  canSearch: boolean
  isSearching: boolean
  tool: RegionTool | null
  more: ReactNode
  onStep: (by: 1 | -1) => void
  onZoom: (zoom: Zoom) => void
  onTurn: () => void
  onSearch: () => void
}) {
  const t = useTranslations('viewer')
  return (
    <span className="viewer-tools">
      <IconButton icon="zoom-out" size="sm" label={t('zoomOut')} onClick={() => onStep(-1)} />
      <span className="num viewer-percent">{scale === null ? '' : `${Math.round(scale * 100)}%`}</span>
      <IconButton icon="zoom-in" size="sm" label={t('zoomIn')} onClick={() => onStep(1)} />
      <IconButton
        icon="fit"
        size="sm"
        label={t(zoom === 'width' ? 'fitPage' : 'fitWidth')}
        onClick={() => onZoom(zoom === 'width' ? 'page' : 'width')}
      />
      <IconButton icon="rotate" size="sm" label={t('turn')} onClick={onTurn} />
      <span className="viewer-line" />
      {canSearch && (
        <IconButton icon="search" size="sm" label={t('find')} aria-pressed={isSearching} onClick={onSearch} />
      )}
      {more}
      {tool && (
        <Button
          size="sm"
          icon="region"
          look={tool.isOn ? 'ink' : 'secondary'}
          aria-pressed={tool.isOn}
          onClick={() => tool.onSwitch(!tool.isOn)}
        >
          {t('region')}
        </Button>
      )}
    </span>
  )
}
