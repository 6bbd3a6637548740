'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FINDING_ANSWER } from '@/domain/application/upload-limits'
import { FileState } from '../evidence/file-state'
import { Uploader } from '../evidence/uploader'
import { Button } from '../ui/button'
import { Radio } from '../ui/choice'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

type File = { id: string; name: string; status: 'pending' | 'clean' | 'rejected' }

/** The enterprise's answer to a finding: what was done, and a file that shows it. */
export function FindingForm<T>({
  action,
  applicationId,
  personId,
  findingId,
  version,
  answer,
  mayUpload,
  files,
  back,
}: {
  action: FormAction<T>
  applicationId: string
  personId: string
  findingId: string
  version: number
  answer: string
  mayUpload: boolean
  files: readonly File[]
  back: string
}) {
  const t = useTranslations('hub.findings')
  const router = useRouter()
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const typed = typeof state.typed.answer === 'string' ? state.typed.answer : answer
  return (
    <>
      {mayUpload && (
        <section id={`files-${FINDING_ANSWER}`} className="mt-8">
          <h2 className="text-17">{t('file')}</h2>
          <p className="text-14 text-ink-2">{t('fileHelp')}</p>
          <Uploader
            applicationId={applicationId}
            personId={personId}
            kind={FINDING_ANSWER}
            accepts="scan"
            back={back}
            onDone={() => router.refresh()}
          />
        </section>
      )}
      <form action={send} className="mt-8 grid gap-6">
        <ShownTo />
        {because && because.code !== 'invalid' && <RefusalNotice because={because} />}
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="findingId" value={findingId} />
        <input type="hidden" name="version" value={version} />
        {files.length > 0 && (
          <fieldset>
            <legend className="field-label">{t('which')}</legend>
            {files.map((file, i) => (
              <div key={file.id} className="flex items-center justify-between border-b border-line">
                <Radio
                  name="evidenceId"
                  value={file.id}
                  disabled={file.status !== 'clean'}
                  defaultChecked={i === files.length - 1 && file.status === 'clean'}
                >
                  {file.name}
                </Radio>
                <FileState status={file.status} />
              </div>
            ))}
          </fieldset>
        )}
        <TextAreaField
          id="answer"
          name="answer"
          label={t('answerLabel')}
          need="required"
          hint={t('answerHint')}
          rows={6}
          min={10}
          max={2000}
          defaultValue={typed}
          error={because?.fields?.answer && t('answerShort')}
        />
        <div>
          <Button type="submit" look="primary" wide busy={busy}>
            {t(answer ? 'sendAgain' : 'send')}
          </Button>
        </div>
      </form>
    </>
  )
}
