import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { allOf, pageOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { RoundFigures, useRoundLine } from '@/components/public/round-figures'
import { RoundRule } from '@/components/public/round-rule'
import { RoundTargets } from '@/components/public/round-targets'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewPublicRound } from '@/services/surveillance/public-rounds'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export const generateMetadata = async ({ params }: Props) => {
  const found = await viewPublicRound(await publicCtx(), (await params).id, 1)
  if (!found.ok) return {}
  const t = await getTranslations('surveillance.open')
  return publicMetadata({ title: found.value.round.title, description: t('text') })
}

function Lede({ round }: { round: Parameters<typeof RoundFigures>[0]['round'] }) {
  return <>{useRoundLine()(round)}</>
}

export default async function PublicRoundPage({ params, searchParams }: Props) {
  const ctx = await publicCtx()
  const [t, here, { round, rows, total, page, pages }] = await Promise.all([
    getTranslations('surveillance.open'),
    getTranslations('public.here'),
    viewOr404(viewPublicRound(ctx, (await params).id, pageOf(await allOf(searchParams)))),
  ])
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.transparency(), label: here('transparency') },
          { label: round.title },
        ]}
      />
      <PageTitle title={round.title} lede={<Lede round={round} />} />
      <section aria-labelledby="round">
        <SectionHead small id="round" title={t('facts')} aside={t(`status.${round.status}`)} />
        <RoundFigures round={round} />
      </section>
      {total > 0 && (
        <section aria-labelledby="targets" className="pt-14">
          <SectionHead small id="targets" title={t('targets')} aside={t('targetCount', { n: total })} />
          <p className="max-w-measure pt-4 text-ink-2">{t('text')}</p>
          <RoundTargets targets={rows} />
          <Pager page={page} pages={pages} href={n => paths.publicRound(round.id, n)} />
        </section>
      )}
      <RoundRule round={round} />
    </div>
  )
}
