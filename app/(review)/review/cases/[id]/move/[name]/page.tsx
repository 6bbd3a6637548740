import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { listOf } from '@/app/_lib/review/back'
import { MoveSheet } from '@/components/board/move-sheet'
import { MoveForm } from '@/components/case/move-form'
import { WorkPage } from '@/components/shell/work-page'
import { BackLink } from '@/components/ui/page-title'
import { FromList } from '@/components/ui/shown-to'
import { inList } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { viewMoves } from '@/services/case/view-moves'
import { ReviewWords } from '../../../../../_words'
import { moveCase } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('board.sheet'))('kind'),
})

type Props = {
  params: Promise<{ id: string; name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The move sheet as a page of its own, for whoever has no script or wants an address. */
export default async function MovePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id, name } = await params
  const list = listOf(await searchParams)
  const view = await viewOr404(viewMoves(ctx, id))
  const offer = view.moves.find(move => move.name === name)
  if (!offer) notFound()
  if (offer.name === 'return_for_correction')
    redirect(await localPath(inList(paths.reviewCorrection(id), list)))
  const [t, w] = await Promise.all([getTranslations('board.sheet'), getTranslations('workflow')])
  return (
    <ReviewWords names={['board', 'limits', 'workflow', 'mail']}>
      <WorkPage
        title={w(`transition.${offer.name}`)}
        bar={
          <>
            <BackLink href={inList(paths.reviewCase(id), list)}>{t('back')}</BackLink>
            <span className="text-ink-2">{t('kind')}</span>
          </>
        }
      >
        <div className="mx-auto max-w-measure px-6 pt-4 pb-12 max-md:px-4">
          <h2 className="text-20">
            {view.brand} {view.product}
          </h2>
          <p className="text-13 text-ink-2">
            {view.enterprise}
            <span className="num ml-2 text-ink-3">{view.reference}</span>
          </p>
          <MoveSheet view={view} offer={offer} />
          <FromList list={list}>
            <MoveForm view={view} offer={offer} action={moveCase} requestKey={randomUUID()} />
          </FromList>
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
