import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseRail } from '@/components/apply/case-rail'
import { SelfLineView } from '@/components/self-score/line'
import { SelfTotals } from '@/components/self-score/totals'
import { TwoColumns } from '@/components/shell/side-rail'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewSelfScore } from '@/services/application/view-self-score'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('selfScore'))('title'),
})

export default async function SelfScorePage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const view = await viewOr404(viewSelfScore(ctx, id))
  const [t, hub, language] = await Promise.all([
    getTranslations('selfScore'),
    getTranslations('hub'),
    getLocale(),
  ])
  const locale = language === 'en' ? 'en' : 'zh-CN'
  const { shell, sheet, isFrozen, isReadOnly } = view
  return (
    <TwoColumns form aside={<CaseRail facts={shell} groups={view.groups} />}>
      <div className="pt-6 max-lg:pt-4">
        <BackLink href={paths.applyCase(id)}>{hub(isFrozen ? 'backToCase' : 'backToList')}</BackLink>
      </div>
      <FormTitle title={t('title')} lede={t('lede')} />
      {isReadOnly && (
        <Notice tone="neutral" icon={isFrozen ? 'lock' : 'eye'} className="mt-4">
          {isFrozen ? t(view.hasAny ? 'frozen' : 'none') : hub('viewerOnly')}
        </Notice>
      )}
      <SelfTotals sheet={sheet} />
      {sheet.pillars.map(pillar => (
        <section key={pillar.id} className="mt-10" aria-labelledby={`pillar-${pillar.id}`}>
          <SectionHead id={`pillar-${pillar.id}`} title={pillar.title[locale]} small />
          {sheet.lines
            .filter(line => line.pillarId === pillar.id)
            .map(line => (
              <SelfLineView
                key={line.item.id}
                line={line}
                levels={view.levels}
                applicationId={id}
                isReadOnly={isReadOnly}
                isFrozen={isFrozen}
              />
            ))}
        </section>
      ))}
    </TwoColumns>
  )
}
