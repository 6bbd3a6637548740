import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { VaultItemForm } from '@/components/vault/item-form'
import { paths } from '@/domain/paths'
import { isRecordKind } from '@/domain/vault/records'
import { viewVault } from '@/services/vault/view-vault'
import { saveVaultItem } from '../actions'

type Props = { searchParams: Promise<{ enterprise?: string; kind?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('vault'))('addRecord'),
})

export default async function NewRecordPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const { enterprise, kind } = await searchParams
  const t = await getTranslations('vault')
  const view = await viewOr404(viewVault(ctx, { enterpriseId: enterprise }))
  if (!view.mayEdit || typeof kind !== 'string' || !isRecordKind(kind)) notFound()
  return (
    <div className="pb-16">
      <div className="pt-6">
        <BackLink href={paths.applyVault(`enterprise=${view.enterprise.id}`)}>{t('back')}</BackLink>
      </div>
      <FormTitle title={t('addTitle', { kind: t(`kinds.${kind}`) })} lede={t('recordHint')} />
      <VaultItemForm
        action={saveVaultItem}
        enterpriseId={view.enterprise.id}
        item={null}
        kind={kind}
        evidenceKind={null}
        title=""
        details={{}}
        data={{}}
      />
    </div>
  )
}
