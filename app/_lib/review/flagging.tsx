import 'server-only'
import '@/components/flags/flags.css'
import type { ReactNode } from 'react'
import { FlagDesk } from '@/components/flags/flag-desk'
import { isDoneIn } from '@/domain/workflow/work'
import type { CaseFrame } from '@/services/case/view-case'
import { viewCorrection } from '@/services/case/view-correction'
import type { Ctx } from '@/services/context'

/** What an officer reads while the correction list is being collected, with the list beside it; for others just as it is. */
export async function Flagging({ ctx, view, children }: { ctx: Ctx; view: CaseFrame; children: ReactNode }) {
  const mayFlag = view.roles.includes('officer') && isDoneIn('formal_points', view.stage)
  const found = mayFlag ? await viewCorrection(ctx, view.id) : null
  if (!found?.ok || !found.value.isOpen) return children
  return (
    <FlagDesk applicationId={view.id} me={view.me.id} initial={found.value.draft}>
      {children}
    </FlagDesk>
  )
}
