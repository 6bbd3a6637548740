'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { ComparedPdf } from '@/domain/register/compare'
import { FileDrop } from '../ui/file-drop'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import type { Tone } from '../ui/tone'

type State = { outcome: Outcome<ComparedPdf> | null; typed: Record<string, unknown> }

const TONE: Record<ComparedPdf['result'], Tone> = {
  same: 'ok',
  other: 'wait',
  different: 'bad',
  not_recorded: 'info',
  unknown: 'wait',
}

function Answer({ value }: { value: ComparedPdf }) {
  const t = useTranslations('public.compare')
  const s = useTranslations('public.status')
  return (
    <Notice
      tone={TONE[value.result]}
      title={t(`result.${value.result}.title`)}
      role="status"
      className="mt-3"
    >
      <p>{value.isPdf ? t(`result.${value.result}.text`) : t('notPdf')}</p>
      {value.number && (
        <p className="num">
          <Link href={paths.verifyNumber(value.number)}>{value.number}</Link>
          {value.status && ` ${s(value.status)}`}
        </p>
      )}
      <p className="num text-13 text-ink-3">SHA-256 {value.sha256}</p>
    </Notice>
  )
}

/** Sends a received PDF to be compared with the register. A plain form; the file is not kept. */
export function CompareForm({
  action,
  number,
  tall,
}: {
  action: (state: State, form: FormData) => Promise<State>
  number?: string
  tall?: boolean
}) {
  const t = useTranslations('public.compare')
  const r = useTranslations('refusal')
  const [{ outcome }, send, isPending] = useActionState(action, { outcome: null, typed: {} })
  const refused = outcome && !outcome.ok ? outcome.because : null
  const why = refused?.fields?.file
  return (
    <form action={send}>
      {number && <input type="hidden" name="number" value={number} />}
      <FileDrop name="file" accept="application/pdf,.pdf" label={t('label')} tall={tall ?? false} required>
        {t('drop')}
      </FileDrop>
      <button type="submit" className="btn mt-3 w-full" aria-busy={isPending}>
        {isPending ? t('busy') : t('verb')}
      </button>
      {outcome?.ok && <Answer value={outcome.value} />}
      {refused && (
        <Notice tone="bad" role="alert" className="mt-3">
          {why === 'file_missing' || why === 'file_too_large' ? t(why) : r(refused.code)}
        </Notice>
      )}
      <p className="mt-2 text-13 text-ink-3">{t('kept')}</p>
    </form>
  )
}
