'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import type { Refusal } from '@/domain/outcome'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/choice'
import { FileDrop } from '../ui/file-drop'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { type Options, type Preview, SheetFates } from './sheet-fates'
import { FaultNotice } from './sheet-fault'

/** The largest file taken, so that a larger one is told before it travels. */
const MOST_BYTES = 512 * 1024

const refusalOf = (state: { outcome: { ok: boolean; because?: Refusal } | null }): Refusal | null =>
  state.outcome && !state.outcome.ok ? (state.outcome.because ?? null) : null

function Refused({ because }: { because: Refusal | null }) {
  const t = useTranslations('indicators.sheet')
  if (!because) return null
  const reason = because.reason ?? because.fields?.file ?? because.fields?.accept
  if (reason === 'must_accept')
    return <Notice tone="bad" role="alert" className="mb-4" title={t('mustAccept')} />
  if (reason && t.has(`reasons.${reason}`))
    return <Notice tone="bad" role="alert" className="mb-4" title={t(`reasons.${reason}`)} />
  return <RefusalNotice because={because} />
}

/** A file chosen, looked at row by row, and taken only when the person says so. Two plain forms where no script runs. */
export function SheetImport({
  applicationId,
  preview,
  take,
  options,
}: {
  applicationId: string
  preview: FormAction<Preview>
  take: FormAction<unknown>
  options: Options
}) {
  const t = useTranslations('indicators.sheet')
  const [seen, look, isLooking] = useActionState(preview, unsent)
  const [taken, accept, isTaking] = useActionState(take, unsent)
  const [isLarge, setIsLarge] = useState(false)
  const found = seen.outcome?.ok ? seen.outcome.value : null
  return (
    <section className="mt-10">
      <SectionHead title={t('upload')} small />
      <p className="mt-1 mb-3 text-14 text-ink-2">{t('fileHelp')}</p>
      <Refused
        because={
          isLarge
            ? { code: 'invalid', reason: 'sheet_too_large' }
            : (refusalOf(seen) ?? (found ? null : refusalOf(taken)))
        }
      />
      <form
        action={look}
        onSubmit={event => {
          const file = new FormData(event.currentTarget).get('file')
          const isOver = file instanceof File && file.size > MOST_BYTES
          setIsLarge(isOver)
          if (isOver) event.preventDefault()
        }}
      >
        <ShownTo />
        <input type="hidden" name="applicationId" value={applicationId} />
        <FileDrop
          label={t('file')}
          name="file"
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        >
          {t('file')}
        </FileDrop>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button type="submit" look={found ? 'secondary' : 'primary'} wide busy={isLooking}>
            {t('look')}
          </Button>
          <span className="text-14 text-ink-2">{t('lookHelp')}</span>
        </div>
      </form>
      {found?.fault && <FaultNotice fault={found.fault} />}
      {found && !found.fault && (
        <div className="mt-10">
          <SheetFates preview={found} options={options} />
          {found.rows.length === 0 ? (
            <Notice tone="neutral" className="mt-6">
              {t('nothing')}
            </Notice>
          ) : (
            <form action={accept} className="mt-6 grid gap-4">
              <ShownTo />
              <input type="hidden" name="applicationId" value={applicationId} />
              <input type="hidden" name="version" value={found.version} />
              <input type="hidden" name="rows:json" value={JSON.stringify(found.rows)} />
              <WrongRows preview={found} />
              <Refused because={refusalOf(taken)} />
              <div>
                <Button type="submit" look="primary" wide busy={isTaking}>
                  {t('take', { n: found.rows.length })}
                </Button>
              </div>
            </form>
          )}
        </div>
      )}
    </section>
  )
}

/** Rows left out are left out knowingly. */
function WrongRows({ preview }: { preview: Extract<Preview, { fault: null }> }) {
  const t = useTranslations('indicators.sheet')
  const wrong = preview.fates.filter(fate => fate.kind === 'wrong').length
  if (wrong === 0) return null
  return (
    <>
      <input type="hidden" name="wrong" value={wrong} />
      <Checkbox name="accept" value="yes" required>
        {t('accept', { n: preview.rows.length, wrong })}
      </Checkbox>
    </>
  )
}
