import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { type BrandQuery, writeQuery } from '@/domain/register/find'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'

const withQuery = (path: '/data/brands.csv' | '/api/v1/brands', query: BrandQuery): `/${string}` => {
  const text = writeQuery({ ...query, page: 1, sort: 'newest' })
  return text ? `${path}?${text}` : path
}

/** The same results as files. */
export function ResultFoot({ query }: { query: BrandQuery }) {
  const t = useTranslations('public.directory')
  return (
    <p className="mt-5 border-t border-line pt-4 text-13 text-ink-3" data-print="no">
      {t('download')}
      <span className="inline-flex gap-3 text-ink-2">
        <Link href={withQuery('/data/brands.csv', query)}>CSV</Link>
        <Link href={withQuery('/api/v1/brands', query)}>JSON</Link>
        <Link href="/api/v1/openapi.json">{t('interface')}</Link>
      </span>
      {t('downloadNote')}
    </p>
  )
}

export function NoResults({ query, view }: { query: BrandQuery; view?: string | undefined }) {
  const t = useTranslations('public.directory')
  const isNarrowed = writeQuery({ ...query, page: 1 }) !== ''
  return (
    <EmptyState
      icon="search"
      level={3}
      title={t('none')}
      action={
        <div className="flex flex-wrap gap-3">
          {isNarrowed && (
            <LinkButton href={paths.brands(view ? `view=${view}` : '')}>{t('clear')}</LinkButton>
          )}
          <LinkButton href={paths.verify()}>{t('toVerify')}</LinkButton>
        </div>
      }
    >
      <p>{t('noneHelp')}</p>
      <p>{t('noneVerify')}</p>
    </EmptyState>
  )
}
