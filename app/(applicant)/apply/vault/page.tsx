import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type Query, uploadOutcome } from '@/app/_lib/applicant/upload-query'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { UploadOutcome } from '@/components/evidence/upload-outcome'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { FormTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { VaultList } from '@/components/vault/list'
import { VAULT_STATES, VaultQuery } from '@/components/vault/query'
import { VaultUpload } from '@/components/vault/upload-form'
import { paths } from '@/domain/paths'
import { RECORD_KINDS, VAULT_KINDS } from '@/domain/vault/records'
import { viewVault } from '@/services/vault/view-vault'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('vault'))('title'),
})

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

export default async function VaultPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await signedIn()
  const [asked, t] = await Promise.all([searchParams, getTranslations('vault')])
  const q = one(asked.q).slice(0, 60)
  const kind = VAULT_KINDS.find(each => each === asked.kind)
  const state = VAULT_STATES.find(each => each === asked.state)
  const view = await viewOr404(
    viewVault(ctx, {
      ...(asked.enterprise ? { enterpriseId: one(asked.enterprise) } : {}),
      q,
      kinds: kind ? [kind] : [],
      state: state ?? null,
      page: Math.max(1, Math.min(10_000, Math.floor(Number(one(asked.page)) || 1))),
    }),
  )
  const { enterprise, counts } = view
  const query = new URLSearchParams({
    enterprise: enterprise.id,
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
  }).toString()
  const isAsking = q !== '' || kind !== undefined || state !== undefined
  const only = (asked: string) => paths.applyVault(`enterprise=${enterprise.id}&state=${asked}`)
  const back = await localPath(paths.applyVault())
  return (
    <div className="pt-6 pb-16 max-lg:pt-4">
      <FormTitle title={t('title')} lede={t('lede')} />
      <UploadOutcome {...uploadOutcome(asked)} />
      {counts.expired > 0 && (
        <Notice tone="bad" icon="x-circle" className="mt-4 mb-2" title={t('expired', { n: counts.expired })}>
          {state !== 'expired' && <Link href={only('expired')}>{t('show')}</Link>}
        </Notice>
      )}
      {counts.soon > 0 && (
        <Notice tone="wait" icon="clock" title={t('expiring', { n: counts.soon })}>
          {state !== 'soon' && <Link href={only('soon')}>{t('show')}</Link>}
        </Notice>
      )}
      <VaultQuery
        enterprise={enterprise.id}
        enterprises={view.enterprises}
        q={q}
        kind={kind ?? ''}
        state={state ?? ''}
      />
      <p className="num mt-3 text-14 text-ink-2">{t('total', { n: view.total })}</p>
      {view.lines.length === 0 ? (
        <EmptyState icon="document" title={t(isAsking ? 'noneFound' : 'none')}>
          {t(isAsking ? 'noneFoundHelp' : 'noneHelp')}
        </EmptyState>
      ) : (
        <div className="mt-2">
          <VaultList items={view.lines} />
          <Pager page={view.page} pages={view.pages} href={n => `?${query}&page=${n}`} />
        </div>
      )}
      {view.mayEdit && (
        <div className="mt-10 grid gap-10 border-t border-line pt-8 lg:grid-cols-2">
          <section aria-labelledby="add-file">
            <h2 id="add-file" className="text-20">
              {t('addFile')}
            </h2>
            <VaultUpload enterpriseId={enterprise.id} personId={ctx.actor.personId} back={back} />
          </section>
          <section aria-labelledby="add-record">
            <h2 id="add-record" className="text-20">
              {t('addRecord')}
            </h2>
            <div className="mt-3 flex flex-wrap gap-2">
              {RECORD_KINDS.map(each => (
                <LinkButton key={each} href={paths.applyVaultNew(enterprise.id, each)} icon="add">
                  {t(`kinds.${each}`)}
                </LinkButton>
              ))}
            </div>
          </section>
        </div>
      )}
    </div>
  )
}
