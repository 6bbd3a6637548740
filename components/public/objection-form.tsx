'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Outcome } from '@/domain/outcome'
import { GROUNDS, OBJECTION_MAX, OBJECTION_MIN } from '@/domain/register/objection'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choice'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import { SelectField } from '../ui/select'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'
import { useSay } from './say'

type State = { outcome: Outcome<{ receipt: string }> | null; typed: Record<string, unknown> }

const FIELDS = ['item', 'ground', 'text', 'name', 'contact'] as const
type FieldName = (typeof FIELDS)[number]

const KNOWN = [
  'item_missing',
  'ground_missing',
  'text_short',
  'text_long',
  'name_short',
  'name_long',
  'contact_short',
  'contact_long',
  'contact_form',
] as const

/** Says which case, why, and who; what was typed stays when something has to be mended. A plain form without script. */
export function ObjectionForm({
  action,
  notice,
  item,
  items,
  repeatKey,
}: {
  action: (state: State, form: FormData) => Promise<State>
  notice: string
  item?: string | undefined
  items: readonly { id: string; label: string }[]
  /** A repeat of the same submission gets the same receipt. */
  repeatKey: string
}) {
  const t = useTranslations('public.objection')
  const r = useTranslations('refusal')
  const say = useSay()
  const [{ outcome, typed }, send, isPending] = useActionState(action, { outcome: null, typed: {} })
  const refused = outcome && !outcome.ok ? outcome.because : null
  const problem = (field: FieldName): string | undefined => {
    const code = refused?.fields?.[field]
    if (!code) return undefined
    const known = KNOWN.find(each => each === code)
    return known ? t(`problems.${known}`, { min: OBJECTION_MIN, max: OBJECTION_MAX }) : t('problems.other')
  }
  const was = (field: FieldName): string => (typeof typed[field] === 'string' ? typed[field] : '')
  const errors = FIELDS.flatMap(field => {
    const message = problem(field)
    return message ? [{ fieldId: field, message }] : []
  })
  const isTooLate = refused?.reason === 'objection_late' || refused?.reason === 'objection_settled'
  const general =
    refused && errors.length === 0 && !isTooLate
      ? refused.reason === 'objection_repeated'
        ? t('repeated')
        : r(refused.code)
      : null
  return (
    <form action={send} className="grid gap-8" noValidate>
      {isTooLate && (
        <Notice
          tone="bad"
          role="alert"
          title={refused?.reason === 'objection_late' ? t('lateTitle') : t('settledTitle')}
        >
          {t(refused?.reason === 'objection_late' ? 'lateText' : 'settledText', {
            now: say.moment(refused?.officialTime ?? ''),
          })}
        </Notice>
      )}
      <ErrorSummary errors={general ? [{ fieldId: 'text', message: general }] : errors} />
      <input type="hidden" name="notice" value={notice} />
      <input type="hidden" name="_key" value={repeatKey} />
      <SelectField
        id="item"
        name="item"
        label={t('item')}
        need="required"
        options={items.map(each => ({ value: each.id, label: each.label }))}
        empty={t('choose')}
        defaultValue={was('item') || item || ''}
        error={problem('item')}
      />
      <RadioGroup
        id="ground"
        name="ground"
        label={t('ground')}
        need="required"
        look="list"
        options={GROUNDS.map(ground => ({ value: ground, label: t(`grounds.${ground}`) }))}
        defaultValue={was('ground')}
        error={problem('ground')}
      />
      <TextAreaField
        id="text"
        name="text"
        label={t('text')}
        hint={t('textHint')}
        need="required"
        min={OBJECTION_MIN}
        max={OBJECTION_MAX}
        rows={8}
        style={{ minHeight: '12rem' }}
        defaultValue={was('text')}
        error={problem('text')}
      />
      <TextField
        id="name"
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        need="required"
        autoComplete="name"
        defaultValue={was('name')}
        error={problem('name')}
      />
      <TextField
        id="contact"
        name="contact"
        label={t('contact')}
        hint={t('contactHint')}
        need="required"
        autoComplete="email"
        defaultValue={was('contact')}
        error={problem('contact')}
      />
      <div>
        <p className="mb-4 text-14/6 text-ink-2">{t('secret')}</p>
        <Button type="submit" look="primary" wide busy={isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
