import { useTranslations } from 'next-intl'
import { DateField, TextField } from '../ui/text-input'
import { useSay } from './say'
import { EXAMPLE_NUMBER } from './verify-band'

/** Number and day; a plain GET form. */
export function VerifyForm({
  number = '',
  day,
  today,
  error,
}: {
  number?: string
  day: string
  today: string
  error?: { field: 'number' | 'asOf'; text: string } | null
}) {
  const t = useTranslations('public.verify')
  const { isEnglish } = useSay()
  return (
    <form
      action={isEnglish ? '/en/verify' : '/verify'}
      className="grid items-start gap-x-16 gap-y-3 lg:grid-cols-[minmax(0,1fr)_21.5rem] max-xl:gap-x-10"
    >
      <TextField
        id="number"
        name="number"
        label={t('number')}
        defaultValue={number}
        placeholder={EXAMPLE_NUMBER}
        autoComplete="off"
        spellCheck={false}
        className="num"
        error={error?.field === 'number' ? error.text : undefined}
        required
      />
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <DateField
            id="asOf"
            name="asOf"
            label={t('day')}
            defaultValue={day}
            max={today}
            error={error?.field === 'asOf' ? error.text : undefined}
          />
        </div>
        <button type="submit" className="btn btn-primary mt-8 min-h-12">
          {t('verb')}
        </button>
      </div>
    </form>
  )
}
