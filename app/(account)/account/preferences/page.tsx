import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { DoneNotice } from '@/components/account/done-notice'
import { FormTitle } from '@/components/ui/page-title'
import { viewAccount } from '@/services/session/view-own'
import { savePreferences } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.preferences'))('title'),
})

export default async function PreferencesPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>
}) {
  const account = await viewOr404(viewAccount(await signedIn()))
  const [t, { done }] = await Promise.all([getTranslations('account.preferences'), searchParams])
  return (
    <div className="max-w-measure pt-8 pb-12 max-lg:pt-4">
      <DoneNotice done={done} />
      <FormTitle title={t('title')} />
      <div className="mt-8 max-w-130">
        <DeedForm
          id="preferences"
          action={savePreferences}
          submit={t('submit')}
          fields={[
            {
              name: 'name',
              label: t('name'),
              hint: t('nameHint'),
              value: account.name,
              need: 'required',
              autoComplete: 'name',
            },
            {
              kind: 'tel',
              name: 'phone',
              label: t('phone'),
              hint: t('phoneHint'),
              value: account.phone,
              need: 'optional',
              autoComplete: 'tel',
            },
            {
              kind: 'radio',
              name: 'locale',
              label: t('locale'),
              value: account.locale,
              options: [
                { value: 'zh-CN', label: t('zh') },
                { value: 'en', label: t('en') },
              ],
            },
          ]}
        />
      </div>
    </div>
  )
}
