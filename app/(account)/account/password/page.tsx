import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FormTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { viewAccount } from '@/services/session/view-own'
import { changePassword } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.password'))('title'),
})

export default async function PasswordPage() {
  const account = await viewOr404(viewAccount(await signedIn()))
  const t = await getTranslations('account.password')
  const words = await getTranslations('account')
  return (
    <div className="max-w-measure pt-8 pb-12 max-lg:pt-4">
      <FormTitle title={t('title')} lede={t('lede')} />
      {account.hasPassword ? (
        <div className="mt-8 max-w-130">
          <DeedForm
            id="password"
            action={changePassword}
            submit={t('submit')}
            fields={[
              { kind: 'password', name: 'current', label: t('current') },
              {
                kind: 'password',
                name: 'password',
                label: t('next'),
                hint: words('reset.hint'),
                autoComplete: 'new-password',
              },
            ]}
          />
        </div>
      ) : (
        <EmptyState
          icon="lock"
          title={t('none')}
          action={<LinkButton href={paths.forgotten()}>{words('forgotten.title')}</LinkButton>}
        />
      )}
    </div>
  )
}
