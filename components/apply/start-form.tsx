'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import {
  BRAND_TYPE_IDS,
  BRAND_TYPES,
  type BrandTypeId,
  FIELD_IDS,
  FIELDS,
  type FieldId,
} from '@/domain/fields'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choice'
import { SelectField } from '../ui/select'
import { ShownTo } from '../ui/shown-to'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

type Enterprise = { id: string; name: string; creditCode: string }

/** Opens a draft: for which enterprise, and what an eligibility check has already told. */
export function StartForm({
  action,
  enterprises,
  field,
  brandType,
  formKey,
  isSampled,
}: {
  action: FormAction<{ applicationId: string }>
  enterprises: readonly Enterprise[]
  field?: FieldId | undefined
  brandType?: BrandTypeId | undefined
  /** The same for every sending of this form, so that a double click opens one draft. */
  formKey: string
  /** The eligibility check was told of a sampling. */
  isSampled?: boolean
}) {
  const t = useTranslations('hub')
  const label = useTranslations('application.fields.product')
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  const [state, send, busy] = useActionState(action, unsent)
  const [key] = [enterprises[0]?.id]
  return (
    <form action={send} className="mt-6 grid gap-6">
      <ShownTo />
      {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
      <input type="hidden" name="_key" value={formKey} />
      {isSampled && <input type="hidden" name="sampled" value="yes" />}
      {enterprises.length === 1 ? (
        <>
          <input type="hidden" name="enterpriseId" value={key} />
          <p className="rounded-md border border-line bg-surface p-4">
            <b>{enterprises[0]?.name}</b>
            <span className="num block text-14 text-ink-2">{enterprises[0]?.creditCode}</span>
          </p>
        </>
      ) : (
        <RadioGroup
          id="enterpriseId"
          name="enterpriseId"
          label={t('forEnterprise')}
          need="required"
          look="list"
          defaultValue={key}
          options={enterprises.map(e => ({ value: e.id, label: e.name, hint: e.creditCode }))}
        />
      )}
      <SelectField
        id="field"
        name="field"
        label={label('field.label')}
        need="optional"
        empty={t('chooseLater')}
        defaultValue={field ?? ''}
        options={FIELD_IDS.map(id => ({ value: id, label: FIELDS[id][lang] }))}
      />
      <SelectField
        id="brandType"
        name="brandType"
        label={label('brandType.label')}
        hint={label('brandType.hint')}
        need="optional"
        empty={t('chooseLater')}
        defaultValue={brandType ?? ''}
        options={BRAND_TYPE_IDS.map(id => ({ value: id, label: BRAND_TYPES[id][lang] }))}
      />
      <div>
        <Button type="submit" look="primary" wide busy={busy}>
          {t('startNow')}
        </Button>
      </div>
    </form>
  )
}
