import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/app/_lib/public-page'
import { AccessibilityText } from '@/components/public/accessibility-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'

export const generateMetadata = async () => {
  const t = await getTranslations('public.accessibility')
  return publicMetadata({ title: t('title'), description: t('lede') })
}

export default async function AccessibilityPage() {
  const [t, here] = await Promise.all([
    getTranslations('public.accessibility'),
    getTranslations('public.here'),
  ])
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('accessibility') }]} />
      <PageTitle title={t('title')} lede={t('lede')} />
      <AccessibilityText />
    </div>
  )
}
