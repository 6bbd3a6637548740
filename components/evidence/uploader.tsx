'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FILE_TYPES } from '@/domain/application/evidence-kinds'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { Button } from '../ui/button'
import { FileDrop } from '../ui/file-drop'
import { Icon } from '../ui/icon'
import { Progress } from '../ui/progress'
import { type Sent, sendFile } from './send-file'

type Line = { key: string; file: File; sent: number; result: Sent | null; stop: AbortController }

/** Why a file was not taken, in a sentence. */
function useSentence() {
  const t = useTranslations('hub.evidence')
  const refusal = useTranslations('refusal')
  return (result: Sent): string => {
    if (result.kind === 'unreachable') return t('unreachable')
    if (result.kind === 'stopped') return t('stopped')
    if (result.kind === 'taken') return result.twin ? t('twin', { name: result.twin }) : t('taken')
    const { reason, code } = result.because
    if (reason && t.has(`reasons.${reason}`)) return t(`reasons.${reason}`)
    return reason && refusal.has(reason) ? refusal(reason) : refusal(code)
  }
}

function UploadLine({ line, onAgain, onForget }: { line: Line; onAgain: () => void; onForget: () => void }) {
  const t = useTranslations('hub.evidence')
  const sentence = useSentence()
  const { result, file } = line
  const isBad = result !== null && result.kind !== 'taken'
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0">
          <b className="break-all">{file.name}</b>
          <span className="num block text-13 text-ink-2">
            {result
              ? bytesText(file.size)
              : line.sent >= file.size
                ? t('examining')
                : t('sending', {
                    sent: bytesText(line.sent),
                    size: bytesText(file.size),
                    percent: Math.floor((line.sent / Math.max(1, file.size)) * 100),
                  })}
          </span>
        </span>
        {!result && (
          <Button size="sm" onClick={() => line.stop.abort()}>
            {t('stop')}
          </Button>
        )}
        {isBad && (
          <span className="flex gap-2">
            {(result.kind === 'unreachable' || result.kind === 'stopped') && (
              <Button size="sm" onClick={onAgain}>
                {t('again')}
              </Button>
            )}
            <Button size="sm" look="ghost" onClick={onForget}>
              {t('forget')}
            </Button>
          </span>
        )}
      </div>
      {!result && (
        <div className="mt-2">
          <Progress
            value={Math.min(line.sent, file.size)}
            max={file.size}
            label={t('progressOf', { name: file.name })}
          />
        </div>
      )}
      {result && (
        <p className={`mt-1 flex items-center gap-1 text-14 ${isBad ? 'tone-bad' : 'tone-ok'}`} role="status">
          <Icon name={isBad ? 'alert' : 'check'} />
          {sentence(result)}
        </p>
      )}
    </li>
  )
}

const EXTENSIONS: Record<keyof typeof FILE_TYPES, string> = {
  document: '.pdf',
  scan: '.pdf,.jpg,.jpeg,.png',
  sheet: '.pdf,.xlsx,.docx',
  picture: '.jpg,.jpeg,.png',
}

/** Adds files of one kind: several at once with progress; a plain form with a button where no script runs. */
export function Uploader({
  applicationId,
  personId,
  kind,
  accepts,
  back,
  onDone,
}: {
  applicationId: string
  personId: string
  kind: string
  accepts: keyof typeof FILE_TYPES
  back: string
  onDone: () => void
}) {
  const t = useTranslations('hub.evidence')
  const [lines, setLines] = useState<Line[]>([])
  const [isLive, setIsLive] = useState(false)
  const chain = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => setIsLive(true), [])

  const update = (key: string, change: Partial<Line>) =>
    setLines(now => now.map(line => (line.key === key ? { ...line, ...change } : line)))

  const send = (line: Line) => {
    // One after the other, so that a slow line is not shared by twenty files.
    chain.current = chain.current.then(async () => {
      const result =
        line.file.size > UPLOAD_LIMITS.fileBytes
          ? ({ kind: 'refused', because: { code: 'invalid', reason: 'file_too_large' } } as const)
          : await sendFile(
              line.file,
              { applicationId, kind, personId },
              sent => update(line.key, { sent }),
              line.stop.signal,
            )
      if (result.kind === 'taken' && !result.twin) setLines(now => now.filter(one => one.key !== line.key))
      else update(line.key, { result })
      if (result.kind === 'taken') onDone()
    })
  }
  const add = (files: File[]) => {
    const fresh = files.map(file => ({
      key: crypto.randomUUID(),
      file,
      sent: 0,
      result: null,
      stop: new AbortController(),
    }))
    setLines(now => [...now, ...fresh])
    for (const line of fresh) send(line)
  }
  const again = (line: Line) => {
    const fresh = { ...line, sent: 0, result: null, stop: new AbortController() }
    update(line.key, fresh)
    send(fresh)
  }
  return (
    <form action={paths.upload(applicationId)} method="post" encType="multipart/form-data" className="mt-3">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="_back" value={back} />
      {lines.length > 0 && (
        <ul className="mb-3 border-t border-line">
          {lines.map(line => (
            <UploadLine
              key={line.key}
              line={line}
              onAgain={() => again(line)}
              onForget={() => setLines(now => now.filter(one => one.key !== line.key))}
            />
          ))}
        </ul>
      )}
      <FileDrop
        label={t('choose')}
        name="file"
        multiple
        accept={EXTENSIONS[accepts]}
        {...(isLive ? { onFiles: add } : {})}
      >
        {t('drop', { types: t(`types.${accepts}`), size: bytesText(UPLOAD_LIMITS.fileBytes) })}
      </FileDrop>
      <noscript>
        <button type="submit" className="btn mt-2">
          {t('send')}
        </button>
      </noscript>
    </form>
  )
}
