import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { type BrandQuery, FACETS, type Facet, toggled, writeQuery } from '@/domain/register/find'
import { CERTIFICATE_STATUSES } from '@/domain/register/status'
import { useSay } from '../public/say'
import { Link } from '../ui/link'
import { RemovableTag } from '../ui/tag'

/** Everything that narrows the list, each removable. */
export function AppliedTags({ query, view }: { query: BrandQuery; view?: string | undefined }) {
  const t = useTranslations('public.directory')
  const c = useTranslations('ui.certificate')
  const say = useSay()
  const word = (facet: Facet, value: string): string => {
    if (facet === 'field') return say.field(value)
    if (facet === 'district') return say.area(value)
    if (facet === 'type') return say.type(value)
    const status = CERTIFICATE_STATUSES.find(each => each === value)
    return facet === 'status' && status ? c(status) : value
  }
  const tags = FACETS.flatMap(facet => query[facet].map(value => ({ facet, value })))
  if (tags.length === 0 && !query.q) return null
  return (
    <>
      {query.q && (
        <RemovableTag href={paths.brands(writeQuery({ ...query, q: '', page: 1 }, view))}>
          {t('quoted', { q: query.q })}
        </RemovableTag>
      )}
      {tags.map(({ facet, value }) => (
        <RemovableTag
          key={`${facet}:${value}`}
          href={paths.brands(writeQuery(toggled(query, facet, value), view))}
        >
          {word(facet, value)}
        </RemovableTag>
      ))}
      <Link href={paths.brands(view ? `view=${view}` : '')} className="text-14/6 text-ink-2">
        {t('clear')}
      </Link>
    </>
  )
}
