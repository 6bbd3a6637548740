import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { HomeHero } from '@/components/public/home-hero'
import { Latest } from '@/components/public/latest'
import { NoticeCards } from '@/components/public/notice-cards'
import { Pillars } from '@/components/public/pillars'
import { Stages } from '@/components/public/stages'
import { VerifyBand } from '@/components/public/verify-band'
import { Figures } from '@/components/ui/figures'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { areaOf, areasOn } from '@/domain/areas'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { paths } from '@/domain/paths'
import { dayLong, dayShort, weekdayLong } from '@/domain/register/day-words'
import { schemeOfToday } from '@/services/register/view-footer'
import { viewHome } from '@/services/register/view-home'

export const generateMetadata = async () => {
  const t = await getTranslations('public.home')
  return {
    ...(await publicMetadata({ title: t('title'), description: t('description') })),
    title: { absolute: t('title') },
  }
}

const FEW_NAMES = 3

export default async function HomePage() {
  const ctx = await publicCtx()
  const [t, view, scheme] = await Promise.all([
    getTranslations('public.home'),
    viewOr404(viewHome(ctx)),
    schemeOfToday(ctx),
  ])
  const today = shanghaiDate(ctx.now)
  const areaIds = areasOn(today)
    .filter(area => area.tile)
    .map(area => area.id)
  const shortName = (id: string) => (ctx.locale === 'en' ? areaOf(id)?.name.en : areaOf(id)?.name.zh) ?? id
  const uncovered =
    view.uncovered.length === 0
      ? t('figures.coveredAll')
      : view.uncovered.length <= FEW_NAMES
        ? t('figures.uncovered', {
            list: view.uncovered.map(shortName).join(ctx.locale === 'en' ? ', ' : '、'),
          })
        : t('figures.uncoveredMany', { n: view.uncovered.length })
  const soonest = view.notices[0]
  const noticed = view.notices.reduce((sum, each) => sum + each.brands, 0)
  return (
    <div className="wrap">
      <div className="max-lg:flex max-lg:flex-col">
        <HomeHero perDistrict={view.perDistrict} areaIds={areaIds} />
        <div className="max-lg:order-2">
          <Figures
            items={[
              {
                id: 'valid',
                value: view.valid,
                label: t('figures.valid'),
                note: t('figures.validNote', { total: view.total, rest: view.total - view.valid }),
              },
              {
                id: 'holders',
                value: view.holders,
                label: t('figures.holders'),
                note: t('figures.holdersNote'),
              },
              {
                id: 'covered',
                value: view.covered,
                of: t('figures.of', { n: view.districts }),
                label: t('figures.covered'),
                note: uncovered,
              },
              {
                id: 'noticed',
                value: noticed,
                label: t('figures.noticed'),
                note: soonest
                  ? t('figures.noticedNote', {
                      n: view.notices.length,
                      day: dayShort(soonest.closesOn, ctx.locale),
                    })
                  : t('figures.noticedNone'),
              },
            ]}
          />
          <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 pt-3 text-13 text-ink-3">
            <span>{t('asOf', { day: dayLong(today, ctx.locale), time: shanghaiTime(ctx.now) })}</span>
            <span className="flex gap-4 text-ink-2">
              <Link href={paths.statistics()}>{t('statistics')}</Link>
              <Link href="/data/brands.csv">{t('openData')}</Link>
            </span>
          </p>
        </div>
      </div>

      <div className="grid gap-x-16 pt-20 max-lg:gap-y-14 max-lg:pt-14 lg:grid-cols-[minmax(0,1fr)_25rem] max-xl:gap-x-10">
        <section aria-labelledby="latest">
          <SectionHead
            id="latest"
            title={t('latest')}
            aside={
              <>
                {view.latestDay &&
                  t('latestOn', {
                    day: dayShort(view.latestDay.day, ctx.locale),
                    n: view.latestDay.count,
                    more: String(view.latestDay.isMore),
                  })}
                <Link href={paths.brands()}>{t('toDirectory')}</Link>
              </>
            }
          />
          <Latest rows={view.latest} />
        </section>
        <section aria-labelledby="notices">
          <SectionHead
            id="notices"
            title={t('noticesNow')}
            aside={<Link href={paths.notices()}>{t('allNotices')}</Link>}
          />
          <ul>
            <NoticeCards notices={view.notices} />
            <li className="border-b border-line py-5 text-14/6 text-ink-2">
              {view.notices.length === 0 ? (
                t('noNotices')
              ) : (
                <>
                  {!isWorkingDay(today) && t('dayOff', { weekday: weekdayLong(today, ctx.locale) })}
                  {t('anyone')}
                </>
              )}
            </li>
          </ul>
        </section>
      </div>

      {scheme && (
        <>
          <section aria-labelledby="pillars" className="pt-20 max-lg:pt-14">
            <SectionHead
              id="pillars"
              title={t('pillars')}
              aside={t('pillarsNote', {
                total: scheme.totalPoints,
                pass: scheme.thresholds.total,
                percent: scheme.thresholds.pillarPercent,
              })}
            />
            <Pillars
              items={scheme.pillars.map(pillar => ({
                id: pillar.id,
                name: pillar.shortTitle[ctx.locale],
                points: pillar.points,
                shown: t('points', { n: pillar.points }),
                text: t(`pillarText.${pillar.id}`),
              }))}
            />
          </section>
          <section aria-labelledby="steps" className="pt-20 max-lg:pt-14">
            <Stages scheme={scheme} link />
          </section>
        </>
      )}
      <VerifyBand />
    </div>
  )
}
