import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/app/_lib/public-page'
import { PrivacyText } from '@/components/public/privacy-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'

export const generateMetadata = async () => {
  const t = await getTranslations('public.privacy')
  return publicMetadata({ title: t('title'), description: t('lede') })
}

export default async function PrivacyPage() {
  const [t, here] = await Promise.all([getTranslations('public.privacy'), getTranslations('public.here')])
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('privacy') }]} />
      <PageTitle title={t('title')} lede={t('lede')} />
      <PrivacyText />
    </div>
  )
}
