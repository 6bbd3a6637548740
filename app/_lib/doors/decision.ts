import { AnswerObjection, CastVote, ChangeCertificateStatus, RecuseSelf } from '@/domain/decision/inputs'
import { OpenObjector } from '@/domain/decision/objection-inputs'
import { changeCertificateStatus } from '@/services/certificate/change-status'
import { castVote } from '@/services/decision/cast-vote'
import { recuseSelf } from '@/services/decision/recuse-self'
import { answerObjection } from '@/services/objection/answer'
import { openObjector } from '@/services/objection/open-objector'
import { limitProofs } from '@/services/session/step-up'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const decisionDoors = {
  'cast-vote': door(CastVote, castVote, limitProofs),
  'recuse-self': door(RecuseSelf, recuseSelf),
  'open-objector': door(OpenObjector, openObjector),
  'answer-objection': door(AnswerObjection, answerObjection),
  'change-certificate-status': door(ChangeCertificateStatus, changeCertificateStatus, limitProofs),
}
