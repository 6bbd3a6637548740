'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { OwnCalibration } from '@/domain/expert/calibration-views'
import { type FormAction, unsent } from '../apply/form-action'
import { useProblem, useRefusal } from '../scoring/names'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'

const typedAt = (typed: Record<string, unknown>, n: number, name: string): string => {
  const scores = typed.scores
  const row: unknown = Array.isArray(scores) ? scores[n] : undefined
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined
  return typeof value === 'string' ? value : ''
}

/** The anchor case to score next: what its files show, the levels, points and a reason for each item. */
export function AnchorForm({
  schemeVersionId,
  next,
  action,
}: {
  schemeVersionId: string
  next: NonNullable<OwnCalibration['next']>
  action: FormAction<unknown>
}) {
  const t = useTranslations('calibration')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const problem = useProblem()
  const refusal = useRefusal()
  // Forms of several versions stand on one page.
  const idOf = (n: number, name: string): string => `scores-${schemeVersionId.slice(0, 8)}-${n}-${name}`
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const at = (path: string): string | undefined => {
    const code = because?.fields?.[path]
    return code ? problem(code) : undefined
  }
  const errors = next.items.flatMap((_, n) =>
    ['points', 'reason'].flatMap(name => {
      const message = at(`scores.${n}.${name}`)
      return message ? [{ fieldId: idOf(n, name), message }] : []
    }),
  )
  const general =
    because && errors.length === 0
      ? [{ fieldId: idOf(0, 'points'), message: refusal(because.code, because.reason) }]
      : []
  return (
    <form action={send} className="grid gap-6" noValidate>
      <ShownTo />
      <SectionHead title={next.title[locale]} aside={t('attempt', { n: next.attempt })} />
      <ErrorSummary errors={[...errors, ...general]} />
      <input type="hidden" name="schemeVersionId" value={schemeVersionId} />
      <input type="hidden" name="attempt" value={next.attempt} />
      {next.items.map((each, n) => (
        <fieldset key={each.item} className="grid gap-3 border-t border-line pt-4">
          <legend className="float-left text-16 font-bold">
            <span className="num mr-2 text-ink-3">{each.item}</span>
            {each.title[locale]}
          </legend>
          <p className="clear-both text-14/6">{each.material[locale]}</p>
          <details className="text-13">
            <summary className="lnk w-fit cursor-pointer">{t('levels')}</summary>
            <ol className="mt-2 grid list-none gap-1 text-ink-2">
              {each.descriptors.map(descriptor => (
                <li key={descriptor.level}>
                  <span className="num mr-2 font-bold">{descriptor.level}</span>
                  {descriptor.text[locale]}
                </li>
              ))}
            </ol>
          </details>
          <input type="hidden" name={`scores.${n}.item`} value={each.item} />
          <TextField
            id={idOf(n, 'points')}
            name={`scores.${n}.points`}
            label={t('points', { max: each.max })}
            need="required"
            inputMode="decimal"
            className="w-44"
            error={at(`scores.${n}.points`)}
            defaultValue={typedAt(typed, n, 'points')}
          />
          <TextAreaField
            id={idOf(n, 'reason')}
            name={`scores.${n}.reason`}
            label={t('reason')}
            need="required"
            rows={2}
            min={10}
            max={500}
            error={at(`scores.${n}.reason`)}
            defaultValue={typedAt(typed, n, 'reason')}
          />
        </fieldset>
      ))}
      <Button type="submit" look="primary" busy={isPending} className="justify-self-start" wide>
        {t('submit')}
      </Button>
    </form>
  )
}
