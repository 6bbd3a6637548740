import type { ExplainedFinding } from '@/domain/cross-check/result'
import { ContradictionPlaces } from './contradiction-places'
import { type ExplainAction, ExplainForm } from './explain-form'

/** What an enterprise may do about two answers that contradict each other: go to either, or say why both stand. */
export function ContradictionDeeds({
  finding,
  applicationId,
  action,
}: {
  finding: ExplainedFinding
  applicationId: string
  action: ExplainAction
}) {
  return (
    <>
      <ContradictionPlaces finding={finding} applicationId={applicationId} word="mendIn" />
      <ExplainForm finding={finding} applicationId={applicationId} section="check" action={action} />
    </>
  )
}
