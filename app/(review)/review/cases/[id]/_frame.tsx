import type { ReactNode } from 'react'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { listOf } from '@/app/_lib/review/back'
import { CaseFrame, type Tab } from '@/components/case/frame'
import { SeesLayer } from '@/components/case/sees-layer'
import { FromList } from '@/components/ui/shown-to'
import { neighbours } from '@/services/board/neighbours'
import { recordOpening } from '@/services/case/record-opening'
import { type CaseFrame as FrameView, viewCase } from '@/services/case/view-case'
import type { Ctx } from '@/services/context'
import { ReviewWords } from '../../../_words'

/** What every tab of a case gets from its address. */
export type CasePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * A tab of a case in its frame. Opening a case leaves a trace and marks it read; whoever may not open it gets the page
 * that says there is nothing.
 */
export async function CaseTab({
  tab,
  params,
  searchParams,
  children,
}: CasePageProps & { tab: Tab; children: (ctx: Ctx, view: FrameView, list: string) => Promise<ReactNode> }) {
  const ctx = await signedIn()
  const { id } = await params
  const list = listOf(await searchParams)
  const { opened, ...view } = await viewOr404(viewCase(ctx, id))
  const [around, body] = await Promise.all([
    neighbours(ctx, id, list || `stage=${view.stage}`),
    children(ctx, view, list),
    recordOpening(ctx, opened, tab),
  ])
  return (
    <ReviewWords
      names={['board', 'limits', 'case', 'office', 'workflow', 'mail', 'evidence', 'renewal', 'desk', 'sees']}
    >
      <FromList list={list}>
        <CaseFrame view={view} tab={tab} list={list} neighbours={around}>
          <SeesLayer stage={view.stage} mine={view.roles}>
            {body}
          </SeesLayer>
        </CaseFrame>
      </FromList>
    </ReviewWords>
  )
}
