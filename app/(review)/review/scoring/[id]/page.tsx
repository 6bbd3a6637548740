import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { ItemFindings } from '@/components/cross-check/item-findings'
import { Claim } from '@/components/scoring/claim'
import { ItemHelp } from '@/components/scoring/item-help'
import { ScoringRoom } from '@/components/scoring/room'
import { paths } from '@/domain/paths'
import { viewSeatCheck } from '@/services/cross-check/view-case'
import { viewDeclaration } from '@/services/expert/view-declaration'
import { viewScoring } from '@/services/expert/view-scoring'
import { ReviewWords } from '../../../_words'
import { saveScoreForm, sealSheetForm } from '../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key: string]: string | string[] | undefined }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scoring.room'))('rubric'),
})

export default async function ScoringPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const outcome = await viewScoring(ctx, id)
  if (!outcome.ok) {
    const called = await viewDeclaration(ctx, id)
    if (called.ok && called.value.status === 'invited') redirect(await localPath(paths.declaration(id)))
  }
  const view = await viewOr404(outcome)
  const asked = await searchParams
  const item = view.items.find(i => i.rubric.id === asked.item) ?? view.items[0]
  const file = view.files.find(f => f.id === asked.file)?.id ?? item?.fileIds[0] ?? view.files[0]?.id ?? null
  const pages = view.files.find(f => f.id === file)?.pages ?? 1
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.page)) || 1))
  const locale = (await getLocale()) === 'en' ? 'en' : 'zh-CN'
  const claims = Object.fromEntries(
    view.items.map(i => [
      i.rubric.id,
      <Claim key={i.rubric.id} items={i.claim} figureNames={view.figureNames[locale]} />,
    ]),
  )
  const crossed = await viewOr404(viewSeatCheck(ctx, id))
  const findings = Object.fromEntries(
    view.items.map(i => [
      i.rubric.id,
      <Fragment key={i.rubric.id}>
        <ItemFindings view={crossed} code={i.rubric.code} fileIds={i.fileIds} applicationId={id} />
        <ItemHelp code={i.rubric.code} />
      </Fragment>,
    ]),
  )
  return (
    <ReviewWords names={['scoring', 'sealing', 'evidence', 'viewer']}>
      <ScoringRoom
        // A sealed sheet is another page: nothing typed is carried over.
        key={view.sheet.seal ?? 'draft'}
        view={view}
        start={{ item: item?.rubric.id ?? '', file, page }}
        claims={claims}
        findings={findings}
        saveAction={saveScoreForm}
        sealAction={sealSheetForm}
      />
    </ReviewWords>
  )
}
