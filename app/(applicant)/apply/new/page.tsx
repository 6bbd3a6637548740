import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { StartForm } from '@/components/apply/start-form'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { viewMine } from '@/services/application/view-mine'
import { startApplication } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('start'),
})

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

export default async function NewPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const [mine, query, t] = await Promise.all([viewOr404(viewMine(ctx)), searchParams, getTranslations('hub')])
  if (mine.startFor.length === 0) notFound()
  return (
    <div className="max-w-170 pt-8 pb-12 max-lg:pt-4">
      <BackLink href={paths.apply()}>{t('mine')}</BackLink>
      <FormTitle title={t('start')} lede={t('startLede')} />
      <StartForm
        action={startApplication}
        enterprises={mine.startFor}
        field={FIELD_IDS.find(id => id === one(query.field))}
        formKey={randomUUID()}
        brandType={BRAND_TYPE_IDS.find(id => id === one(query.type))}
      />
    </div>
  )
}
