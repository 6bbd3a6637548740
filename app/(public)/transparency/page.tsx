import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { allOf, pageOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { Commitments } from '@/components/public/commitments'
import { DrawEntry } from '@/components/public/draw-entry'
import { ForecastFigures } from '@/components/public/forecast-figures'
import { Pools } from '@/components/public/pools'
import { Rounds } from '@/components/public/rounds'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { KeyValues } from '@/components/ui/key-values'
import { PageTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { SectionHead } from '@/components/ui/section-head'
import { asDate, shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { dayLong } from '@/domain/register/day-words'
import { viewAccuracy } from '@/services/forecast/view-accuracy'
import { viewTransparency } from '@/services/register/view-transparency'

export const generateMetadata = async () => {
  const t = await getTranslations('public.transparency')
  return publicMetadata({ title: t('title'), description: t('description') })
}

export default async function TransparencyPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await publicCtx()
  const [t, here, view, accuracy] = await Promise.all([
    getTranslations('public.transparency'),
    getTranslations('public.here'),
    viewOr404(viewTransparency(ctx, pageOf(await allOf(searchParams)))),
    viewOr404(viewAccuracy(ctx)),
  ])
  const { head } = view
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('transparency') }]} />
      <PageTitle title={t('title')} lede={t('lede')} />
      <section aria-labelledby="log">
        <SectionHead small id="log" title={t('log')} />
        <p className="max-w-measure pt-4 text-ink-2">{t('logText')}</p>
        {head && (
          <KeyValues
            className="mt-2"
            items={[
              { key: 'seq', term: t('seq'), value: <span className="num">{t('nth', { n: head.seq })}</span> },
              { key: 'hash', term: t('hash'), value: <span className="num">{head.hash}</span> },
              {
                key: 'at',
                term: t('at'),
                value: <span className="num">{`${shanghaiDate(head.at)} ${shanghaiTime(head.at)}`}</span>,
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="rule" className="pt-14">
        <SectionHead small id="rule" title={t('rule')} />
        <ol className="max-w-measure list-decimal pt-4 pl-6 text-ink-2">
          <li>{t('rule1')}</li>
          <li>{t('rule2')}</li>
          <li>{t('rule3')}</li>
          <li>{t('rule4')}</li>
        </ol>
        <p className="mt-4 text-14/6 text-ink-2">{t('recompute')}</p>
        <pre className="mt-2 w-fit max-w-full rounded-md bg-sunken px-4 py-3 font-mono text-13 whitespace-pre-wrap">
          {"printf '%s' 'seed|label|pseudonym' | sha256sum"}
        </pre>
        <p className="mt-4 text-14/6 text-ink-2">{t('scriptText')}</p>
        <pre className="mt-2 w-fit max-w-full rounded-md bg-sunken px-4 py-3 font-mono text-13 whitespace-pre-wrap">
          {'node recompute.mjs draw.json'}
        </pre>
        <p className="mt-4 text-14/6 text-ink-2">{t('keptText')}</p>
        <pre className="mt-2 w-fit max-w-full rounded-md bg-sunken px-4 py-3 font-mono text-13 whitespace-pre-wrap">
          {'node recompute.mjs draw.json pool.json'}
        </pre>
        <p className="mt-2 text-14">
          <a className="lnk" href={paths.recompute()} download>
            {t('script')}
          </a>
        </p>
      </section>
      <ForecastFigures
        legs={accuracy.legs}
        measuredOn={accuracy.measuredOn && dayLong(asDate(accuracy.measuredOn), ctx.locale)}
      />
      <Rounds rounds={view.rounds} />
      <Pools waiting={view.pools} count={view.poolCount} undrawn={view.undrawn} />
      <Commitments ahead={view.commitments} />
      <section aria-labelledby="draws" className="pt-14">
        <SectionHead small id="draws" title={t('draws')} aside={t('drawCount', { n: view.total })} />
        {view.draws.length === 0 && <p className="pt-4 text-ink-2">{t('noDraws')}</p>}
        <ol>
          {view.draws.map(({ facts, day }) => (
            <DrawEntry key={facts.id} draw={facts} day={day} />
          ))}
        </ol>
        <Pager
          page={view.page}
          pages={view.pages}
          href={page => (page > 1 ? `${paths.transparency()}?page=${page}` : paths.transparency())}
        />
      </section>
    </div>
  )
}
