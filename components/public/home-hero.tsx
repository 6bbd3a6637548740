import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { SearchSuggest } from '../directory/search-suggest'
import { Link } from '../ui/link'
import { TileMap } from '../ui/tile-map'
import { useSay } from './say'

const EXAMPLES = ['gearbox', 'pickle', 'motorcycle', 'noodles'] as const

/** What the recognition is, one search, and where the recognised brands are. */
export function HomeHero({
  perDistrict,
  areaIds,
}: {
  perDistrict: Record<string, number>
  areaIds: readonly string[]
}) {
  const t = useTranslations('public.home')
  const d = useTranslations('public.directory')
  const say = useSay()
  return (
    <section
      aria-labelledby="hero"
      className="grid items-center gap-12 py-18 pt-16 max-lg:contents xl:grid-cols-[minmax(0,32.5rem)_616px] xl:justify-between"
    >
      <div className="max-lg:order-1 max-lg:py-10">
        <h1 id="hero" className="font-song text-56 tracking-[0.01em] whitespace-pre-line max-lg:text-40/13.5">
          {t('headline')}
        </h1>
        <p className="mt-5 text-17/8 text-ink-2 max-lg:mt-4 max-lg:text-16/7.5">{t('lede')}</p>
        <form action={say.isEnglish ? '/en/brands' : '/brands'} role="search" className="mt-8 max-lg:mt-6">
          <label htmlFor="q" className="field-label">
            {t('searchLabel')}
          </label>
          <SearchSuggest
            id="q"
            placeholder={t('searchExample')}
            words={{
              submit: d('search'),
              count: d.raw('suggestCount'),
              none: d('suggestNone'),
              list: d('suggestList'),
            }}
          />
        </form>
        <div className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-1 text-14/6 text-ink-3">
          <span>
            {t('often')}
            {EXAMPLES.map(id => (
              <Link
                key={id}
                href={paths.brands(`q=${encodeURIComponent(t(`examples.${id}`))}`)}
                className="mr-3 inline-block text-ink-2"
              >
                {t(`examples.${id}`)}
              </Link>
            ))}
          </span>
          <Link href={paths.verify()} look="go">
            {t('verifyLink')}
          </Link>
        </div>
      </div>
      <figure className="max-xl:justify-self-start max-lg:order-4 max-lg:pt-12 max-sm:w-full">
        <TileMap
          title={t('mapTitle')}
          note={t('mapNote')}
          tiles={areaIds.map(areaId => ({
            areaId,
            count: perDistrict[areaId] ?? 0,
            href: paths.brands(`district=${areaId}&status=valid`),
          }))}
        />
      </figure>
    </section>
  )
}
