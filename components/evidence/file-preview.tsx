'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '@/domain/paths'
import { Button } from '../ui/button'

type Shown = { id: string; name: string; mime: string; pages: number | null }

/** Pages of a PDF or an image, one at a time, drawn on the server; opened on demand. */
export function FilePreview({ file }: { file: Shown }) {
  const t = useTranslations('hub.evidence')
  const [isOpen, setOpen] = useState(false)
  const [page, setPage] = useState(1)
  const [isBroken, setBroken] = useState(false)
  const pages = file.mime === 'application/pdf' ? (file.pages ?? 0) : file.mime.startsWith('image/') ? 1 : 0
  if (pages === 0) return null
  const turn = (to: number) => {
    setBroken(false)
    setPage(Math.min(pages, Math.max(1, to)))
  }
  return (
    <details className="mt-1 text-14" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-ink-2">{t('preview')}</summary>
      {isOpen && (
        <div className="mt-2 max-w-150">
          {pages > 1 && (
            <p className="mb-2 flex items-center gap-2">
              <Button size="sm" icon="left" blocked={page === 1} onClick={() => turn(page - 1)}>
                {t('previousPage')}
              </Button>
              <Button size="sm" iconAfter="right" blocked={page === pages} onClick={() => turn(page + 1)}>
                {t('nextPage')}
              </Button>
              <span className="num text-13 text-ink-2" aria-live="polite">
                {t('page', { page, pages })}
              </span>
            </p>
          )}
          {isBroken ? (
            <p className="text-ink-2">{t('noPreview')}</p>
          ) : (
            // biome-ignore lint/performance/noImgElement: a private picture that no image service may fetch or keep
            <img
              src={paths.filePage(file.id, page)}
              alt={t('pageOf', { name: file.name, page })}
              className="w-full border border-line bg-white"
              onError={() => setBroken(true)}
            />
          )}
        </div>
      )}
    </details>
  )
}
