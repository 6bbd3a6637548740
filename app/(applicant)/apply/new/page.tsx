import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CarriedNotice } from '@/components/apply/carried-notice'
import { StartForm } from '@/components/apply/start-form'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { readCheck, startWith } from '@/domain/register/carry'
import { viewMine } from '@/services/application/view-mine'
import { schemeOfToday } from '@/services/register/view-footer'
import { startApplication } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('start'),
})

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

export default async function NewPage({ searchParams }: Props) {
  const query = await searchParams
  const check = readCheck(query)
  const ctx = await signedIn(check ? startWith(check) : undefined)
  const [mine, scheme, t] = await Promise.all([
    viewOr404(viewMine(ctx)),
    schemeOfToday(ctx),
    getTranslations('hub'),
  ])
  if (mine.startFor.length === 0) notFound()
  return (
    <div className="max-w-170 pt-8 pb-12 max-lg:pt-4">
      <BackLink href={paths.apply()}>{t('mine')}</BackLink>
      <FormTitle title={t('start')} lede={t('startLede')} />
      {check && scheme && <CarriedNotice check={check} scheme={scheme} />}
      <StartForm
        action={startApplication}
        enterprises={mine.startFor}
        field={FIELD_IDS.find(id => id === one(query.field))}
        formKey={randomUUID()}
        brandType={BRAND_TYPE_IDS.find(id => id === one(query.type))}
        isSampled={check?.answers.sampling === 'yes'}
      />
    </div>
  )
}
