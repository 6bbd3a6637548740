import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseRail } from '@/components/apply/case-rail'
import { SelfGap } from '@/components/self-score/gap'
import { SelfItemForm } from '@/components/self-score/item-form'
import { Calculation, SelfLineView } from '@/components/self-score/line'
import { TwoColumns } from '@/components/shell/side-rail'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { expertPoints } from '@/domain/scheme/schema-rubric'
import { viewSelfItem } from '@/services/application/view-self-score'
import { saveSelfScore } from '../../../actions'

type Props = { params: Promise<{ id: string; item: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('selfScore'))('title'),
})

export default async function SelfItemPage({ params }: Props) {
  const ctx = await signedIn()
  const { id, item: code } = await params
  const view = await viewOr404(viewSelfItem(ctx, id, code))
  const [t, language] = await Promise.all([getTranslations('selfScore'), getLocale()])
  const locale = language === 'en' ? 'en' : 'zh-CN'
  const { shell, line, levels, isFrozen, isReadOnly } = view
  const { item } = line
  const note =
    item.kind === 'part'
      ? t('partNote', { max: item.points, part: item.computedPoints, own: expertPoints(item) })
      : item.kind === 'computed'
        ? t('computedNote')
        : t('ofPoints', { max: item.points })
  return (
    <TwoColumns form aside={<CaseRail facts={shell} groups={view.groups} />}>
      <div className="pt-6 max-lg:pt-4">
        <BackLink href={paths.applySelfScore(id)}>{t('title')}</BackLink>
      </div>
      <FormTitle
        step={t('task')}
        title={t('item', { id: item.id, title: item.title[locale] })}
        lede={item.meaning[locale]}
      />
      <p className="mt-1 text-14 text-ink-2">{note}</p>
      {isReadOnly || item.kind === 'computed' ? (
        <SelfLineView line={line} levels={levels} applicationId={id} isReadOnly isFrozen={isFrozen} />
      ) : (
        <>
          <Calculation line={line} />
          <SelfGap line={line} levels={levels} applicationId={id} isFrozen={isFrozen} />
          <SelfItemForm
            key={`${item.code}-${view.version}`}
            action={saveSelfScore}
            applicationId={id}
            item={item}
            rules={{ levels, scoring: view.scoring }}
            entry={line.entry}
            version={view.version}
            proofs={line.proofs}
            hasNext={view.hasNext}
          />
        </>
      )}
    </TwoColumns>
  )
}
