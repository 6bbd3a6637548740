import {
  DrawRound,
  LeaveTarget,
  PublishResult,
  PublishRound,
  RecordCheck,
  StrikeTarget,
  WithdrawRound,
} from '@/domain/surveillance/inputs'
import { limitProofs } from '@/services/session/step-up'
import { drawSurveillance } from '@/services/surveillance/draw'
import { leaveTarget } from '@/services/surveillance/leave'
import { publishSurveillance } from '@/services/surveillance/publish'
import { publishResult } from '@/services/surveillance/publish-result'
import { recordCheck } from '@/services/surveillance/record-check'
import { strikeTarget } from '@/services/surveillance/strike'
import { withdrawSurveillance } from '@/services/surveillance/withdraw'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const surveillanceDoors = {
  'publish-surveillance': door(PublishRound, publishSurveillance),
  'draw-surveillance': door(DrawRound, drawSurveillance),
  'withdraw-surveillance': door(WithdrawRound, withdrawSurveillance, limitProofs),
  'strike-target': door(StrikeTarget, strikeTarget, limitProofs),
  'leave-target': door(LeaveTarget, leaveTarget, limitProofs),
  'record-check': door(RecordCheck, recordCheck),
  'publish-check': door(PublishResult, publishResult, limitProofs),
}
