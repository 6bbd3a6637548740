'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useReducer } from 'react'
import type { Refusal } from '@/domain/outcome'
import { isTaken, type TablePreview, type TableTaken } from '@/domain/sheet/preview'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button, LinkButton } from '../ui/button'
import type { LocalPath } from '../ui/href'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { SheetFates, type SheetKind } from './sheet-fates'
import { SheetFileForm } from './sheet-file-form'
import { TableFaultNotice } from './table-fault'

function Refused({ because }: { because: Refusal | null }) {
  const t = useTranslations('sheetImport')
  const reasons = useTranslations('veto.upload.reasons')
  if (!because) return null
  const reason = because.reason ?? because.fields?.file ?? ''
  const said = because.code === 'stale' ? t('stale') : reasons.has(reason) ? reasons(reason) : null
  return said ? (
    <Notice tone="bad" role="alert" className="mb-4" title={said} />
  ) : (
    <RefusalNotice because={because} />
  )
}

function Taken({
  kind,
  taken,
  back,
  again,
  onAgain,
}: {
  kind: SheetKind
  taken: TableTaken
  back: LocalPath
  again: LocalPath
  onAgain: () => void
}) {
  const t = useTranslations('sheetImport')
  const words = useTranslations(`sheetImport.${kind}`)
  const mend = useTranslations('sheetImport.mend')
  return (
    <section className="mt-8">
      <Notice
        tone={taken.rows.some(row => row.kind === 'wrong') ? 'wait' : 'ok'}
        role="status"
        title={words('done', { added: taken.added, updated: taken.updated })}
      />
      <SectionHead title={t('result')} small />
      <ul className="columns-1 text-13 md:columns-3">
        {taken.rows.map(row => (
          <li key={row.line}>
            <span className="num">{row.line}</span> {words(`results.${row.kind}`)}{' '}
            {row.because && (mend.has(row.because) ? mend(row.because) : row.because)}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {back !== again && (
          <LinkButton href={back} look="ink">
            {words('back')}
          </LinkButton>
        )}
        <LinkButton href={again} onClick={onAgain} look={back === again ? 'ink' : 'ghost'}>
          {t('again')}
        </LinkButton>
      </div>
    </section>
  )
}

type Props<C extends string> = {
  kind: SheetKind
  most: number
  subject: readonly C[]
  /** Names of values that are kept by id, by column. */
  names: Record<string, Record<string, string>>
  back: LocalPath
  again: LocalPath
  preview: FormAction<TablePreview<C>>
  take: FormAction<TableTaken>
}

function Round<C extends string>({
  kind,
  most,
  subject,
  names,
  back,
  again,
  preview,
  take,
  onAgain,
}: Props<C> & { onAgain: () => void }) {
  const t = useTranslations('sheetImport')
  const words = useTranslations(`sheetImport.${kind}`)
  const marks = useMarks()
  const [seen, look, isLooking] = useActionState(preview, unsent)
  const [taken, accept, isTaking] = useActionState(take, unsent)
  const found = seen.outcome?.ok ? seen.outcome.value : null
  if (taken.outcome?.ok)
    return <Taken kind={kind} taken={taken.outcome.value} back={back} again={again} onAgain={onAgain} />
  const rows = found?.fault === null ? found.rows.filter(isTaken) : []
  const nameOf = (column: string): string =>
    words.has(`columns.${column}`) ? words(`columns.${column}`) : column
  const shown = (column: string, text: string): string =>
    text
      .split(',')
      .map(part => names[column]?.[part] ?? part)
      .join(names[column] ? marks.list : ',')
  return (
    <section className="mt-6">
      <Refused because={seen.outcome && !seen.outcome.ok ? seen.outcome.because : null} />
      <SheetFileForm
        words="sheetImport"
        most={most}
        action={look}
        isBusy={isLooking}
        isAgain={found !== null && found.fault === null}
      />
      {found?.fault && <TableFaultNotice fault={found.fault} nameOf={nameOf} />}
      {found && found.fault === null && (
        <form action={accept} className="mt-8">
          <ShownTo />
          <SheetFates kind={kind} preview={found} subject={subject} shown={shown} />
          {rows.length > 0 ? (
            <>
              <input type="hidden" name="fileName" value={found.fileName} />
              <input type="hidden" name="hash" value={found.hash} />
              <input
                type="hidden"
                name="rows:json"
                value={JSON.stringify(rows.map(({ line, cells }) => ({ line, ...cells })))}
              />
              <div className="mt-5">
                <Refused because={taken.outcome && !taken.outcome.ok ? taken.outcome.because : null} />
                <div className="flex flex-wrap items-center gap-3">
                  <Button type="submit" look="primary" wide busy={isTaking}>
                    {words('submit', { n: rows.length })}
                  </Button>
                  <span className="text-13 text-ink-2">{words('submitHelp')}</span>
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

/**
 * A table chosen, looked at line by line, and taken as it was shown; then ready for another, on the same page too. Two
 * plain forms where no script runs.
 */
export function SheetImport<C extends string>(props: Props<C>) {
  const [round, next] = useReducer((n: number) => n + 1, 0)
  return <Round key={round} {...props} onAgain={next} />
}
