import { useTranslations } from 'next-intl'
import { exceeded, type PlaceLoad } from '@/domain/workflow/limits'
import type { FormAction } from '../apply/form-action'
import { OfficeDeed } from './office-deed'
import { OfficeForm } from './office-form'

type Officer = { id: string; name: string; now: number }

/** Puts the case into an officer's hands; each stands there with what they carry already. */
export function AssignPanel({
  officers,
  soft,
  current,
  action,
  hidden,
}: {
  officers: readonly Officer[]
  /** How many open cases an officer should carry at most. */
  soft: number | null
  current: string | null
  action: FormAction<unknown>
  hidden: Readonly<Record<string, string>>
}) {
  const t = useTranslations('office.assign')
  const l = useTranslations('limits')
  const optionOf = ({ id, name, now }: Officer) => {
    if (soft === null) return { value: id, label: l('count', { name, now }) }
    const limit = exceeded({ of: 'officer', now, soft })
    return limit
      ? { value: id, label: l('full', { name, now, soft }), limit, who: name }
      : { value: id, label: l('room', { name, now, soft }), who: name }
  }
  return (
    <OfficeDeed
      title={t('choose')}
      id="assign"
      action={action}
      hidden={hidden}
      submit={t('save')}
      fields={[
        {
          kind: 'select',
          name: 'officerId',
          label: t('title'),
          options: officers.filter(o => o.id !== current).map(optionOf),
        },
      ]}
    />
  )
}

/** Begins the formal check; the case becomes the reader's own while it is nobody's, however much they carry. */
export function BeginPanel({
  mine,
  soft,
  action,
  hidden,
}: {
  /** What the reader carries, where the case would become theirs. */
  mine: Officer | undefined
  soft: number | null
  action: FormAction<unknown>
  hidden: Readonly<Record<string, string>>
}) {
  const t = useTranslations('collab.begin')
  const l = useTranslations('limits')
  const load: PlaceLoad | null = mine && soft !== null ? { of: 'officer', now: mine.now, soft } : null
  return (
    <div className="mt-4 rounded-md border border-line p-4">
      <p className="mb-3 text-13 text-ink-2">{t('hint')}</p>
      <OfficeForm
        id="begin"
        action={action}
        hidden={hidden}
        fields={[]}
        submit={t('button')}
        limit={load && exceeded(load) ? { load, who: l('you') } : undefined}
      />
    </div>
  )
}
