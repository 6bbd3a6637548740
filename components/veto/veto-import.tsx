'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { MOST_VETO_ROWS } from '@/domain/veto/sheet'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { SheetFileForm } from '../sheet-import/sheet-file-form'
import { TableFaultNotice } from '../sheet-import/table-fault'
import { Button, LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { isTakeable, type Preview, VetoFates } from './veto-fates'

type Result = {
  id: string | null
  added: number
  updated: number
  unchanged: number
  rows: { line: number; kind: 'added' | 'changed' | 'same' | 'wrong' }[]
}

type State = { outcome: { ok: boolean; because?: Refusal } | null }

function Refused({ state }: { state: State }) {
  const t = useTranslations('veto.upload.reasons')
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  if (!because) return null
  const reason =
    because.reason ??
    because.fields?.file ??
    because.fields?.lines ??
    (because.code === 'stale' ? 'stale' : '')
  if (reason && t.has(reason)) return <Notice tone="bad" role="alert" className="mb-4" title={t(reason)} />
  return <RefusalNotice because={because} />
}

/** What became of each row that was taken. */
function ResultList({ result }: { result: Result }) {
  const t = useTranslations('veto.upload')
  return (
    <section className="mt-8">
      <Notice
        tone="ok"
        role="status"
        title={t(result.id ? 'done' : 'doneNothing', {
          added: result.added,
          updated: result.updated,
          unchanged: result.unchanged,
        })}
      />
      <SectionHead title={t('result')} small />
      <ul className="columns-2 text-13 md:columns-4">
        {result.rows.map(row => (
          <li key={row.line}>
            <span className="num">{row.line}</span> {t(`resultDone.${row.kind}`)}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton href={paths.reviewVetoes()} look="ink">
          {useTranslations('veto')('back')}
        </LinkButton>
        <LinkButton href={paths.reviewVetoImport()} look="ghost">
          {t('another')}
        </LinkButton>
      </div>
    </section>
  )
}

/** A list chosen, looked at row by row, and the ticked rows taken together. Two plain forms where no script runs. */
export function VetoImport({ preview, take }: { preview: FormAction<Preview>; take: FormAction<Result> }) {
  const t = useTranslations('veto.upload')
  const columns = useTranslations('veto.columns')
  const [seen, look, isLooking] = useActionState(preview, unsent)
  const [taken, accept, isTaking] = useActionState(take, unsent)
  const found = seen.outcome?.ok ? seen.outcome.value : null
  if (taken.outcome?.ok) return <ResultList result={taken.outcome.value} />
  return (
    <section className="mt-6">
      <Refused state={seen} />
      <SheetFileForm
        words="veto.upload"
        most={MOST_VETO_ROWS}
        action={look}
        isBusy={isLooking}
        isAgain={found !== null && found.fault === null}
      />
      {found?.fault && <TableFaultNotice fault={found.fault} nameOf={column => columns(column)} />}
      {found && !found.fault && (
        <form action={accept} className="mt-8">
          <ShownTo />
          <VetoFates preview={found} />
          {found.fates.some(isTakeable) ? (
            <>
              <input type="hidden" name="fileName" value={found.fileName} />
              <input
                type="hidden"
                name="rows:json"
                value={JSON.stringify(
                  found.fates
                    .filter(isTakeable)
                    .map(({ line, version, cells }) => ({ line, version, ...cells })),
                )}
              />
              <div className="mt-5">
                <Refused state={taken} />
                <div className="flex flex-wrap items-center gap-3">
                  <Button type="submit" look="primary" wide busy={isTaking}>
                    {t('submit')}
                  </Button>
                  <span className="text-13 text-ink-2">{t('submitHelp')}</span>
                </div>
              </div>
            </>
          ) : (
            <Notice tone="neutral" className="mt-6">
              {t('nothing')}
            </Notice>
          )}
        </form>
      )}
    </section>
  )
}
