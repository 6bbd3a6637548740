'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { FileDrop } from '../ui/file-drop'
import { ShownTo } from '../ui/shown-to'

/** Where a table is chosen and sent to be looked at; a plain form where no script runs. */
export function SheetFileForm({
  words,
  most,
  action,
  isBusy,
  isAgain,
}: {
  /** Where the words of it stand. */
  words: 'sheetImport' | 'veto.upload'
  /** Rows of one file at most. */
  most: number
  action: (form: FormData) => void
  isBusy: boolean
  /** Whether one has been looked at, so that taking it is what comes next. */
  isAgain: boolean
}) {
  const t = useTranslations(words)
  return (
    <form action={action}>
      <ShownTo />
      <FileDrop
        label={t('file')}
        name="file"
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      >
        {t('file')}
      </FileDrop>
      <p className="mt-2 text-13 text-ink-2">{t('fileHelp', { most })}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" look={isAgain ? 'secondary' : 'primary'} wide busy={isBusy}>
          {t('look')}
        </Button>
        <span className="text-13 text-ink-2">{t('lookHelp')}</span>
      </div>
    </form>
  )
}
