import type { CheckOutcome, LeaveKind, StrikeGround } from '@/domain/surveillance/target'
import type { TargetDeed, TargetStatus } from '@/domain/surveillance/verdicts'
import type { FormAction } from '../apply/form-action'

export type Target = {
  id: string
  no: number
  pseudonym: string
  number: string
  brand: string
  product: string
  holder: string
  status: TargetStatus
  dueOn: string
  checkedOn: string | null
  outcome: CheckOutcome | null
  struckGround: StrikeGround | null
  version: number
  inspectors: readonly { id: string; name: string }[]
  leaves: readonly { name: string; kind: LeaveKind; on: string; reason: string }[]
  findings: string
  struckReason: string
  recordedBy: string | null
  may: readonly TargetDeed[]
}

export type TargetActions = {
  record: FormAction<{ roundId: string }>
  publish: FormAction<{ roundId: string }>
  strike: FormAction<{ roundId: string }>
  leave: FormAction<{ roundId: string }>
}
