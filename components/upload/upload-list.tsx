'use client'
import { useTranslations } from 'next-intl'
import { LiveRegion } from '../ui/live-region'
import { useSentence } from './sentence'
import { UploadLine } from './upload-line'
import { type Shown, useLines } from './use-lines'

/** The files on their way to a place, each with what can be done about it; changes are told to who can't see them. */
export function UploadList({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const t = useTranslations('upload')
  const sentence = useSentence()
  const { lines, moved } = useLines(shown, onDone)
  return (
    <>
      {lines.length > 0 && (
        <ul className="mb-3 border-t border-line" aria-label={t('list')}>
          {lines.map(line => (
            <UploadLine key={line.key} line={line} />
          ))}
        </ul>
      )}
      <LiveRegion>
        {moved
          ? t('moved', {
              name: moved.name,
              state: t(`states.${moved.state}`),
              why: sentence(moved) ?? '',
            })
          : ''}
      </LiveRegion>
    </>
  )
}
