import { useTranslations } from 'next-intl'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { RadioGroup } from '../ui/choice'
import { useSay } from './say'

/** First the kind of brand and the field, on which the questions depend. */
export function EligibilityKind({
  action,
  type,
  field,
}: {
  action: string
  type?: string | undefined
  field?: string | undefined
}) {
  const t = useTranslations('guide.eligibility')
  const say = useSay()
  return (
    <form action={action} className="grid gap-8">
      <h2 className="text-22">{t('step1')}</h2>
      <RadioGroup
        id="type"
        name="type"
        label={t('type')}
        need="required"
        options={BRAND_TYPE_IDS.map(id => ({ value: id, label: say.type(id) }))}
        defaultValue={type ?? 'general'}
      />
      <RadioGroup
        id="field"
        name="field"
        label={t('field')}
        need="required"
        options={FIELD_IDS.map(id => ({ value: id, label: say.field(id) }))}
        defaultValue={field ?? 'equipment'}
      />
      <div>
        <button type="submit" className="btn btn-primary btn-wide">
          {t('next')}
        </button>
      </div>
    </form>
  )
}
