import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { listOf } from '@/app/_lib/review/back'
import { CorrectionForm } from '@/components/case/correction-form'
import { WorkPage } from '@/components/shell/work-page'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { FromList } from '@/components/ui/shown-to'
import { inList } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { viewCorrection } from '@/services/case/view-correction'
import { ReviewWords } from '../../../../_words'
import type { CasePageProps } from '../_frame'
import { previewCorrection, sendCorrection } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('office.correction'))('title'),
})

export default async function CorrectionPage({ params, searchParams }: CasePageProps) {
  const ctx = await signedIn()
  const { id } = await params
  const list = listOf(await searchParams)
  const [view, t, s] = await Promise.all([
    viewOr404(viewCorrection(ctx, id)),
    getTranslations('office.correction'),
    getTranslations('board.sheet'),
  ])
  return (
    <ReviewWords names={['board', 'office', 'application', 'workflow', 'mail', 'desk']}>
      <WorkPage
        title={t('title')}
        bar={
          <>
            <BackLink href={inList(paths.reviewCase(id), list)}>{s('back')}</BackLink>
            <span className="truncate text-ink-2">
              {view.brand} {view.product}
            </span>
          </>
        }
      >
        <div className="mx-auto max-w-measure px-6 pt-4 pb-12 max-md:px-4">
          <p className="text-14 text-ink-2">{t('lede')}</p>
          {view.isOpen ? (
            <>
              <Notice tone="wait" className="mt-3">
                {t('once', { n: view.rounds.max })}
              </Notice>
              <FromList list={list}>
                <CorrectionForm
                  applicationId={view.id}
                  version={view.version}
                  preview={previewCorrection}
                  send={sendCorrection}
                  initial={view.draft.items}
                  letter={{ enterprise: view.enterprise, brand: view.brand, product: view.product }}
                  sections={view.sections.map(section => ({
                    id: section.id,
                    targets: [
                      ...section.fields.map(field => ({
                        section: section.id,
                        field,
                        evidenceKind: null,
                        evidenceId: null,
                        fileName: null,
                      })),
                      ...section.evidenceKinds.map(evidenceKind => ({
                        section: section.id,
                        field: null,
                        evidenceKind,
                        evidenceId: null,
                        fileName: null,
                      })),
                      ...section.files.map(file => ({
                        section: section.id,
                        field: null,
                        evidenceKind: file.evidenceKind,
                        evidenceId: file.id,
                        fileName: file.name,
                      })),
                    ],
                  }))}
                />
              </FromList>
            </>
          ) : (
            <Notice tone={view.isOut ? 'info' : 'wait'} className="mt-4">
              {t(view.isOut ? 'out' : view.rounds.used >= view.rounds.max ? 'noRounds' : 'notNow')}{' '}
              <Link href={inList(paths.reviewCase(id, view.rounds.used > 0 ? 'letters' : undefined), list)}>
                {view.rounds.used > 0 ? t('toLetters') : s('back')}
              </Link>
            </Notice>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
