'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import {
  acceptedTypes,
  EVIDENCE_KINDS,
  type EvidenceKindId,
  isEvidenceKind,
} from '@/domain/application/evidence-kinds'
import { unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select'
import { ShownTo } from '../ui/shown-to'
import type { FilePlace, RemoveAction, ShownFile } from './shown'

/** What kinds of evidence are called. */
export function useKindNames() {
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  return (kind: string): string => (isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[lang] : kind)
}

function Hidden({ file, place }: { file: ShownFile; place: FilePlace }) {
  return (
    <>
      <input type="hidden" name="applicationId" value={place.applicationId} />
      <input type="hidden" name="evidenceId" value={file.id} />
      <input type="hidden" name="_section" value={place.section} />
    </>
  )
}

/** A button that takes one use of a file away, or the file. */
export function EndButton({
  file,
  place,
  action,
  kind,
  children,
  label,
}: {
  file: ShownFile
  place: FilePlace
  action: RemoveAction
  kind?: string
  children: string
  label: string
}) {
  const [state, send, busy] = useActionState(action, unsent)
  return (
    <form action={send}>
      <ShownTo />
      <Hidden file={file} place={place} />
      {kind && <input type="hidden" name="kind" value={kind} />}
      {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
      <Button type="submit" size="sm" look="ghost" busy={busy} aria-label={label}>
        {children}
      </Button>
    </form>
  )
}

/** The kinds a file serves: take one away, or use it for one more. */
export function FileUses({ file, place }: { file: ShownFile; place: FilePlace }) {
  const t = useTranslations('evidence.uses')
  const nameOf = useKindNames()
  const [state, send, busy] = useActionState(place.use, unsent)
  const isOpen = (kind: string) => place.openKinds.some(open => open === kind)
  const fits = (kind: EvidenceKindId) => !file.kinds.includes(kind) && acceptedTypes(kind).includes(file.mime)
  const others = place.openKinds.filter(fits)
  return (
    <details className="mt-2 text-14">
      <summary className="cursor-pointer text-ink-2" aria-label={t('titleNamed', { name: file.name })}>
        {t('title')}
      </summary>
      <p className="mt-2 text-13 text-ink-2">{t('explain')}</p>
      <ul className="mt-1">
        {file.kinds.map(kind => (
          <li
            key={kind}
            className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1.5"
          >
            <span>{nameOf(kind)}</span>
            {file.kinds.length > 1 && isOpen(kind) && (
              <EndButton
                file={file}
                place={place}
                action={place.endUse}
                kind={kind}
                label={t('end', { kind: nameOf(kind) })}
              >
                {t('endHere')}
              </EndButton>
            )}
          </li>
        ))}
      </ul>
      {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
      {others.length === 0 ? (
        <p className="mt-2 text-13 text-ink-3">{t('none')}</p>
      ) : (
        <form action={send} className="mt-3 flex flex-wrap items-end gap-2">
          <ShownTo />
          <Hidden file={file} place={place} />
          <SelectField
            id={`use-${file.id}-${place.section}`}
            name="kind"
            label={t('add')}
            className="min-w-64"
            empty={t('choose')}
            options={others.map(kind => ({ value: kind, label: nameOf(kind) }))}
          />
          <Button type="submit" size="sm" busy={busy}>
            {t('addIt')}
          </Button>
        </form>
      )}
    </details>
  )
}
