import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { type BrandQuery, SORTS, writeQuery } from '@/domain/register/find'
import { Icon } from '../ui/icon'
import { Segments } from '../ui/tabs'

export function ViewSwitch({ query, view }: { query: BrandQuery; view: 'table' | 'cards' }) {
  const t = useTranslations('public.directory')
  return (
    <Segments
      label={t('view')}
      items={[
        { href: paths.brands(writeQuery(query)), label: t('table'), icon: 'list', current: view === 'table' },
        {
          href: paths.brands(writeQuery(query, 'cards')),
          label: t('cards'),
          icon: 'cards',
          current: view === 'cards',
        },
      ]}
    />
  )
}

/** A native select of the form around it; applied by the button without script. */
export function SortSelect({ query }: { query: BrandQuery }) {
  const t = useTranslations('public.directory')
  return (
    <label className="query ml-auto max-lg:ml-0">
      <span>{t('sort')}</span>
      <select name="sort" defaultValue={query.sort} key={query.sort}>
        {SORTS.map(sort => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  )
}
