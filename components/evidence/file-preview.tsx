'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { DRAWN_TYPES } from '@/domain/evidence/document'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import { ViewerDesk } from './viewer/desk'

type Shown = { id: string; kind: string; name: string; mime: string; size: number; pages: number | null }

/** A file looked at where it is listed; opened on demand. Without script it opens on a page of its own. */
export function FilePreview({ file }: { file: Shown }) {
  const t = useTranslations('viewer')
  const [isOpen, setOpen] = useState(false)
  if (!DRAWN_TYPES.includes(file.mime)) return null
  const { zh, en } = isEvidenceKind(file.kind) ? EVIDENCE_KINDS[file.kind].name : { zh: '', en: '' }
  return (
    <>
      <p className="mt-1 flex gap-4 text-14">
        <Link
          href={paths.fileView(file.id)}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'hideNamed' : 'open', { name: file.name })}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            setOpen(!isOpen)
          }}
        >
          {t(isOpen ? 'hide' : 'look')}
        </Link>
        {isOpen && <Link href={paths.fileView(file.id)}>{t('wide')}</Link>}
      </p>
      {isOpen && (
        <ViewerDesk
          files={[{ ...file, kindName: { 'zh-CN': zh, en }, pages: file.pages ?? 1, canShow: true }]}
          start={{ file: file.id, page: null }}
          className="viewer-inline mt-2"
        />
      )}
    </>
  )
}
