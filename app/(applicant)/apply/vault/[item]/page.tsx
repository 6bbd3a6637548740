import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type Query, uploadOutcome } from '@/app/_lib/applicant/upload-query'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { bytesText } from '@/components/apply/format'
import { stamp } from '@/components/board/dates'
import { DetailLine } from '@/components/evidence/detail-line'
import { FileState } from '@/components/evidence/file-state'
import { UploadOutcome } from '@/components/evidence/upload-outcome'
import { ValidityMark } from '@/components/evidence/validity'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { DeedButton } from '@/components/vault/deed-button'
import { VaultItemForm } from '@/components/vault/item-form'
import { VaultUpload } from '@/components/vault/upload-form'
import { ItemUses } from '@/components/vault/uses'
import { paths } from '@/domain/paths'
import { viewVaultItem } from '@/services/vault/view-item'
import { archiveVaultItem, restoreVaultItem, restoreVaultVersion, saveVaultItem } from '../actions'

type Props = { params: Promise<{ item: string }>; searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('vault'))('title'),
})

export default async function VaultItemPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { item } = await params
  const [query, t, id] = await Promise.all([
    searchParams,
    getTranslations('vault'),
    getTranslations('content.idNumber'),
  ])
  const view = await viewOr404(viewVaultItem(ctx, item, query.reveal === '1'))
  const { line } = view
  const mayChange = view.mayEdit && !line.isArchived && !line.isReplaced
  const here = await localPath(paths.applyVaultItem(item))
  const at = { itemId: line.id, version: line.version }
  return (
    <div className="pb-16">
      <div className="pt-6">
        <BackLink href={paths.applyVault(`enterprise=${view.enterpriseId}`)}>{t('back')}</BackLink>
      </div>
      <FormTitle title={line.title} lede={t(`kinds.${line.kind}`)} />
      <UploadOutcome {...uploadOutcome(query)} />
      {query.saved !== undefined && <Notice tone="ok" role="status" title={t('saved')} className="mb-3" />}
      {line.isArchived && <Notice tone="neutral" icon="lock" title={t('archivedNote')} className="mb-3" />}
      {view.replacedBy && (
        <Notice tone="neutral" icon="swap" title={t('replacedNote')} className="mb-3">
          <Link href={paths.applyVaultItem(view.replacedBy)}>{t('toNewer')}</Link>
        </Notice>
      )}
      <p className="num text-14 text-ink-2">
        <DetailLine details={line.details} />
      </p>
      <ValidityMark validity={line.validity} quiet={line.validity.state === 'untold'} />
      {line.file && (
        <div className="mt-4 grid max-w-[44rem] grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 border-y border-line py-3">
          <Icon name="document" className="mt-1.5 text-ink-2" />
          <div className="min-w-0">
            {line.file.status === 'clean' ? (
              <a className="lnk font-bold break-all" href={paths.vaultFile(line.id)}>
                {line.file.name}
              </a>
            ) : (
              <b className="break-all">{line.file.name}</b>
            )}
            <p className="num text-13 text-ink-2">{bytesText(line.file.size)}</p>
          </div>
          <FileState status={line.file.status} />
        </div>
      )}
      <section className="mt-8">
        <SectionHead title={t('used')} small />
        <div className="mt-2 text-14">
          <ItemUses uses={line.uses} />
        </div>
      </section>
      {mayChange && (
        <section className="mt-8">
          <SectionHead title={t('edit')} small />
          {view.personal !== 'none' && (
            <p className="mt-2 text-13 text-ink-2">
              <Link
                href={
                  view.personal === 'shown'
                    ? paths.applyVaultItem(item)
                    : `${paths.applyVaultItem(item)}?reveal=1`
                }
              >
                {id(view.personal === 'shown' ? 'hide' : 'show')}
              </Link>
              {view.personal === 'masked' && <span className="ms-2">{id('note')}</span>}
            </p>
          )}
          <VaultItemForm
            key={`${line.version} ${view.personal}`}
            action={saveVaultItem}
            enterpriseId={view.enterpriseId}
            item={{ id: line.id, version: line.version }}
            kind={line.kind}
            evidenceKind={line.kind === 'document' ? line.evidenceKind : null}
            title={line.title}
            details={line.details}
            data={view.data}
          />
        </section>
      )}
      {mayChange && (
        <section className="mt-8">
          <SectionHead title={t(line.file ? 'newer' : 'paper')} small />
          {line.file && <p className="text-14 text-ink-2">{t('newerHint')}</p>}
          <VaultUpload
            enterpriseId={view.enterpriseId}
            personId={ctx.actor.personId}
            back={here}
            edition={{ item: line.id, version: line.version, kind: line.evidenceKind }}
          />
        </section>
      )}
      <section className="mt-8">
        <SectionHead title={t('history')} small />
        <ol className="border-t border-line">
          {view.versions.toReversed().map(({ version, title, by, at: when }, i) => (
            <li
              key={version}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2 text-14"
            >
              <span>
                <b>{t('version', { n: version })}</b> {title}
                <span className="num block text-13 text-ink-2">
                  {t('by', { name: by, at: stamp(new Date(when)) })}
                </span>
              </span>
              {i === 0 ? (
                <span className="text-13 text-ink-3">{t('now')}</span>
              ) : (
                mayChange && (
                  <DeedButton
                    action={restoreVaultVersion}
                    fields={{ ...at, to: version }}
                    label={`${t('undo')} ${version}`}
                    look="ghost"
                  >
                    {t('undo')}
                  </DeedButton>
                )
              )}
            </li>
          ))}
        </ol>
      </section>
      {view.mayEdit && !line.isReplaced && (
        <section className="mt-8">
          {!line.isArchived && <p className="mb-2 text-14 text-ink-2">{t('archiveHint')}</p>}
          <DeedButton action={line.isArchived ? restoreVaultItem : archiveVaultItem} fields={at}>
            {t(line.isArchived ? 'restore' : 'archive')}
          </DeedButton>
        </section>
      )}
    </div>
  )
}
