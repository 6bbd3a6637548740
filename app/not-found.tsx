import { getTranslations } from 'next-intl/server'
import { LostPage } from '@/components/shell/lost-page'

export const generateMetadata = async () => ({ title: (await getTranslations('shell.lost'))('missing') })

export default function NotFound() {
  return <LostPage kind="missing" />
}
