import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Query } from '@/app/_lib/applicant/upload-query'
import { choiceAsked, viewChoice } from '@/app/_lib/applicant/vault-choice'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { localHref } from '@/components/ui/href'
import { Link } from '@/components/ui/link'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { QueryButtons, QuerySearch } from '@/components/ui/query-parts'
import { ChoiceList } from '@/components/vault/choice-list'
import { DeedButton } from '@/components/vault/deed-button'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { takeVaultFile, takeVaultRecord } from '../../vault/actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('vault.choose'))('link'),
})

export default async function ChoosePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const [{ id }, asked, t, words, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('vault'),
    getTranslations('application'),
    getLocale(),
  ])
  const wanted = choiceAsked(asked)
  const { kind, section, q, all: isAll } = wanted
  const isFile = isEvidenceKind(kind)
  const view = await viewOr404(viewChoice(ctx, id, wanted))
  const query = new URLSearchParams(isFile ? { kind } : { section })
  if (q) query.set('q', q)
  if (isAll) query.set('all', '1')
  const back = isFile ? paths.applyEvidence(id) : paths.applySection(id, section)
  return (
    <div className="pb-16">
      <div className="pt-6">
        <BackLink href={back}>{t('choose.back')}</BackLink>
      </div>
      <FormTitle
        title={
          isFile
            ? t('choose.titleFile', { kind: EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh'] })
            : t('choose.titleRecord', { section: words(`sections.${section}.title`) })
        }
        lede={t(isFile ? 'choose.lede' : 'choose.ledeRecord')}
      />
      <form
        method="get"
        action={localHref(locale, paths.applyVaultChoose(id))}
        className="flex flex-wrap items-center gap-2"
      >
        <input type="hidden" name={isFile ? 'kind' : 'section'} value={kind || section} />
        {isAll && <input type="hidden" name="all" value="1" />}
        <QuerySearch label={t('search')} value={q} className="w-72" />
        <QueryButtons />
        {isFile && (
          <Link href={paths.applyVaultChoose(id, isAll ? `kind=${kind}` : `kind=${kind}&all=1`)}>
            {t(isAll ? 'choose.only' : 'choose.all')}
          </Link>
        )}
      </form>
      <ChoiceList
        lines={view.lines}
        isFile={isFile}
        deed={line =>
          isFile ? (
            <DeedButton
              action={takeVaultFile}
              fields={{ applicationId: id, itemId: line.id, kind }}
              label={`${t('choose.use')} ${line.title}`}
            >
              {t('choose.use')}
            </DeedButton>
          ) : (
            <DeedButton
              action={takeVaultRecord}
              fields={{ applicationId: id, itemId: line.id, section, version: view.version }}
              label={`${t('choose.fill')} ${line.title}`}
            >
              {t('choose.fill')}
            </DeedButton>
          )
        }
      />
      <Pager page={view.page} pages={view.pages} href={n => `?${query}&page=${n}`} />
    </div>
  )
}
