import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Query } from '@/app/_lib/applicant/upload-query'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { ValidityMark } from '@/components/evidence/validity'
import { EmptyState } from '@/components/ui/empty-state'
import { localHref } from '@/components/ui/href'
import { Link } from '@/components/ui/link'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { QueryButtons, QuerySearch } from '@/components/ui/query-parts'
import { TaskState } from '@/components/ui/task-list'
import { DeedButton } from '@/components/vault/deed-button'
import { ItemFacts } from '@/components/vault/list'
import { FirstUse } from '@/components/vault/uses'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId } from '@/domain/application/sections'
import { paths } from '@/domain/paths'
import { viewFileChoice, viewRecordChoice } from '@/services/vault/view-choice'
import { takeVaultFile, takeVaultRecord } from '../../vault/actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('vault.choose'))('link'),
})

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

export default async function ChoosePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const [{ id }, asked, t, words, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('vault'),
    getTranslations('application'),
    getLocale(),
  ])
  const [kind, section] = [one(asked.kind), one(asked.section)]
  const q = one(asked.q).slice(0, 60)
  const page = Math.max(1, Math.min(10_000, Math.floor(Number(one(asked.page)) || 1)))
  const isAll = asked.all !== undefined
  if (!isEvidenceKind(kind) && !isSectionId(section)) notFound()
  const view = await viewOr404(
    isEvidenceKind(kind)
      ? viewFileChoice(ctx, id, kind, { q, page, all: isAll })
      : viewRecordChoice(ctx, id, section, { q, page }),
  )
  const query = new URLSearchParams(isEvidenceKind(kind) ? { kind } : { section })
  if (q) query.set('q', q)
  if (isAll) query.set('all', '1')
  const back = isEvidenceKind(kind) ? paths.applyEvidence(id) : paths.applySection(id, section)
  return (
    <div className="pb-16">
      <div className="pt-6">
        <BackLink href={back}>{t('choose.back')}</BackLink>
      </div>
      <FormTitle
        title={
          isEvidenceKind(kind)
            ? t('choose.titleFile', { kind: EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh'] })
            : t('choose.titleRecord', { section: words(`sections.${section}.title`) })
        }
        lede={t(isEvidenceKind(kind) ? 'choose.lede' : 'choose.ledeRecord')}
      />
      <form
        method="get"
        action={localHref(locale, paths.applyVaultChoose(id))}
        className="flex flex-wrap items-center gap-2"
      >
        <input type="hidden" name={isEvidenceKind(kind) ? 'kind' : 'section'} value={kind || section} />
        {isAll && <input type="hidden" name="all" value="1" />}
        <QuerySearch label={t('search')} value={q} className="w-72" />
        <QueryButtons />
        {isEvidenceKind(kind) && (
          <Link href={paths.applyVaultChoose(id, isAll ? `kind=${kind}` : `kind=${kind}&all=1`)}>
            {t(isAll ? 'choose.only' : 'choose.all')}
          </Link>
        )}
      </form>
      {view.lines.length === 0 ? (
        <EmptyState icon="document" title={t('choose.none')}>
          {t(isEvidenceKind(kind) ? 'choose.noneHelp' : 'choose.noneRecord')}
        </EmptyState>
      ) : (
        <ul className="mt-4 border-t border-line">
          {view.lines.map(line => (
            <li
              key={line.id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
            >
              <div className="min-w-0">
                <b className="break-words">{line.title}</b>
                <p className="num text-13 text-ink-2">
                  <ItemFacts item={line} />
                </p>
                <p className="text-13 text-ink-2">
                  <FirstUse uses={line.uses} />
                </p>
                <ValidityMark validity={line.validity} quiet={line.validity.state === 'untold'} />
              </div>
              {line.isHere ? (
                <TaskState tone="ok" icon="check">
                  {t(isEvidenceKind(kind) ? 'choose.here' : 'choose.there')}
                </TaskState>
              ) : isEvidenceKind(kind) ? (
                line.mayTake && (
                  <DeedButton
                    action={takeVaultFile}
                    fields={{ applicationId: id, itemId: line.id, kind }}
                    label={`${t('choose.use')} ${line.title}`}
                  >
                    {t('choose.use')}
                  </DeedButton>
                )
              ) : (
                <DeedButton
                  action={takeVaultRecord}
                  fields={{ applicationId: id, itemId: line.id, section, version: view.version }}
                  label={`${t('choose.fill')} ${line.title}`}
                >
                  {t('choose.fill')}
                </DeedButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager page={view.page} pages={view.pages} href={n => `?${query}&page=${n}`} />
    </div>
  )
}
