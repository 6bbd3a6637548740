'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { EVIDENCE_KINDS, type EvidenceKindId } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import type { Text } from '@/domain/scheme/text'
import { type FormAction, unsent } from '../apply/form-action'
import { bytesText } from '../apply/format'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { FilePreview } from './file-preview'
import { FileState } from './file-state'
import { Uploader } from './uploader'

export type ShownFile = {
  id: string
  kind: string
  name: string
  size: number
  pages: number | null
  mime: string
  status: 'pending' | 'clean' | 'rejected'
  reason: string | null
}

export type ShownKind = {
  kind: EvidenceKindId
  isDue: boolean
  why: Text | null
  condition: Text | null
  isOpen: boolean
  files: readonly ShownFile[]
}

export type RemoveAction = FormAction<{ id: string; kind: string }>

type Place = {
  applicationId: string
  personId: string
  /** Where plain forms come back to, and the section for a removal. */
  back: string
  section: string
  remove: RemoveAction
}

function FileLine({ file, isOpen, place }: { file: ShownFile; isOpen: boolean; place: Place }) {
  const t = useTranslations('hub.evidence')
  const [state, send, busy] = useActionState(place.remove, unsent)
  const size = file.pages
    ? t('sizePages', { size: bytesText(file.size), n: file.pages })
    : bytesText(file.size)
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-3">
      <Icon name="document" className="mt-1.5 text-ink-2" />
      <div className="min-w-0">
        {file.status === 'clean' ? (
          <a className="lnk font-bold break-all" href={paths.file(file.id)}>
            {file.name}
          </a>
        ) : (
          <b className="break-all">{file.name}</b>
        )}
        <p className="num text-13 text-ink-2">{size}</p>
        {file.reason && file.status !== 'clean' && (
          <p className="text-14 text-ink-2">{t(`reasons.${file.reason}`)}</p>
        )}
        {file.status === 'clean' && <FilePreview file={file} />}
        {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
      </div>
      <div className="flex flex-col items-end gap-1">
        <FileState status={file.status} />
        {isOpen && (
          <form action={send}>
            <input type="hidden" name="applicationId" value={place.applicationId} />
            <input type="hidden" name="evidenceId" value={file.id} />
            <input type="hidden" name="_section" value={place.section} />
            <Button
              type="submit"
              size="sm"
              look="ghost"
              busy={busy}
              aria-label={t('removeNamed', { name: file.name })}
            >
              {t('remove')}
            </Button>
          </form>
        )}
      </div>
    </li>
  )
}

/** One kind of evidence: why it is asked for, what lies there, and where to add more. */
export function EvidenceKind({ asked, place }: { asked: ShownKind; place: Place }) {
  const t = useTranslations('hub.evidence')
  const locale = useLocale()
  const router = useRouter()
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const { name, accepts } = EVIDENCE_KINDS[asked.kind]
  const [wasEmpty] = useState(asked.files.length === 0)
  const isMissing = asked.isDue && !asked.files.some(file => file.status === 'clean')
  return (
    <div id={`files-${asked.kind}`} className="mt-6 scroll-mt-6">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-17">
        {name[locale === 'en' ? 'en' : 'zh']}
        <span className="field-need">
          {t(asked.isDue ? 'required' : asked.condition ? 'conditional' : 'optional')}
        </span>
        {isMissing && asked.files.length === 0 && <span className="tone-wait text-13">{t('missing')}</span>}
      </h3>
      {asked.why && <p className="text-14 text-ink-2">{t('why', { text: asked.why[lang] })}</p>}
      {asked.condition && !asked.isDue && (
        <p className="text-14 text-ink-2">{t('when', { text: asked.condition[lang] })}</p>
      )}
      {asked.files.length > 0 && (
        <ul className="mt-2 border-t border-line">
          {asked.files.map(file => (
            <FileLine key={file.id} file={file} isOpen={asked.isOpen} place={place} />
          ))}
        </ul>
      )}
      {asked.isOpen && (
        // One place in the tree whatever lies here already, so that a file on its way is not forgotten when another arrives.
        <details className="mt-2 text-14" open={wasEmpty}>
          <summary className={wasEmpty ? 'hidden' : 'cursor-pointer text-ink-2'}>{t('another')}</summary>
          <Uploader
            applicationId={place.applicationId}
            personId={place.personId}
            kind={asked.kind}
            accepts={accepts}
            back={place.back}
            onDone={() => router.refresh()}
          />
        </details>
      )}
    </div>
  )
}

/** The files of a section or of the whole application, kind by kind. */
export function EvidenceList({ kinds, ...place }: Place & { kinds: readonly ShownKind[] }) {
  return (
    <>
      {kinds.map(asked => (
        <EvidenceKind key={asked.kind} asked={asked} place={place} />
      ))}
    </>
  )
}
