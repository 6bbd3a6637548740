'use client'
import { useLocale } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import type { DocumentView } from '@/domain/evidence/document'
import type { Box } from '@/domain/evidence/place'
import { paths } from '@/domain/paths'
import { localHref } from '../../ui/href'
import { recall } from './memory'
import { DocumentViewer } from './viewer'

/** The viewer with a place of its own: it keeps which file and page is open, and says so in the address where asked to. */
export function ViewerDesk({
  files,
  start,
  lead,
  className,
  hasAddress = false,
}: {
  files: readonly DocumentView[]
  /** `page` null: where the file was left, else its first page. */
  start: { file: string; page: number | null; box?: Box | null }
  lead?: ReactNode
  className?: string
  hasAddress?: boolean
}) {
  const locale = useLocale()
  const [place, setPlace] = useState({ file: start.file, page: start.page ?? 1, box: start.box ?? null })
  const { file, page } = start
  useEffect(() => {
    const left = page === null ? recall(file) : null
    if (left) setPlace(now => ({ ...now, page: left.page }))
  }, [file, page])
  return (
    <DocumentViewer
      files={files}
      fileId={place.file}
      page={place.page}
      target={place.box}
      hrefOf={paths.fileView}
      onPlace={(to, at) => {
        setPlace(now => ({ file: to, page: at, box: now.file === to && now.page === at ? now.box : null }))
        if (hasAddress) window.history.replaceState(null, '', localHref(locale, paths.fileView(to, at)))
      }}
      lead={lead}
      isAlone={hasAddress}
      {...(className ? { className } : {})}
    />
  )
}
