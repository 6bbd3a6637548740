import { useTranslations } from 'next-intl'
import { Icon } from '../ui/icon'

const DONE = ['done1', 'done2', 'done3', 'done4', 'done5', 'done6'] as const
const LIMITS = ['limit1', 'limit2'] as const

export function AccessibilityText() {
  const t = useTranslations('public.accessibility')
  return (
    <div className="max-w-measure">
      <section className="border-t border-line py-6">
        <h2 className="font-song text-22">{t('doneTitle')}</h2>
        <ul className="mt-2 grid gap-2">
          {DONE.map(id => (
            <li key={id} className="flex gap-2">
              <Icon name="check" size={20} className="tone-ok mt-1" />
              {t(id)}
            </li>
          ))}
        </ul>
      </section>
      <section className="border-t border-line py-6">
        <h2 className="font-song text-22">{t('limitTitle')}</h2>
        <ul className="mt-2 list-disc pl-6">
          {LIMITS.map(id => (
            <li key={id}>{t(id)}</li>
          ))}
        </ul>
      </section>
      <section className="border-t border-line py-6">
        <h2 className="font-song text-22">{t('checkTitle')}</h2>
        <p className="mt-1 text-ink-2">{t('checkText')}</p>
      </section>
    </div>
  )
}
