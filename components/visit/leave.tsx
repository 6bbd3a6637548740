import { useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { DeedForm } from '../decision/deed-form'

/** An inspector's way out of a visit that runs, behind its name. */
export function Leave({ applicationId, action }: { applicationId: string; action: FormAction<unknown> }) {
  const t = useTranslations('visit.leave')
  return (
    <DeedForm
      id="leave"
      action={action}
      hidden={{ applicationId }}
      fold={{ label: t('title'), icon: 'sign-out' }}
      lead={<p className="mb-3 text-13 text-ink-2">{t('text')}</p>}
      fields={[
        {
          kind: 'radio',
          name: 'answer',
          label: t('answer'),
          need: 'required',
          options: [
            { value: 'conflict', label: t('conflict'), hint: t('conflictHint') },
            { value: 'decline', label: t('decline') },
          ],
        },
        {
          kind: 'area',
          name: 'ground',
          label: t('ground'),
          hint: t('groundHint'),
          need: 'required',
          max: 500,
        },
      ]}
      submit={t('submit')}
      look="danger"
    />
  )
}
