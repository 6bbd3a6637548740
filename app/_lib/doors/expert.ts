import {
  AnswerConsensus,
  DeclareInterest,
  LeaveCase,
  OneCase,
  OpenWithQuorum,
  ProposeConsensus,
  ReplaceExpert,
  SaveScore,
  SayInConsensus,
} from '@/domain/expert/input'
import { publishDrawPool } from '@/services/draw/publish-pool'
import { answerConsensus } from '@/services/expert/answer-consensus'
import { declareInterest } from '@/services/expert/declare'
import { declineTask } from '@/services/expert/decline'
import { drawExpertPanel } from '@/services/expert/draw-panel'
import { openWithQuorum } from '@/services/expert/open-with-quorum'
import { proposeConsensus } from '@/services/expert/propose-consensus'
import { recuseFromCase } from '@/services/expert/recuse'
import { reopenSheet } from '@/services/expert/reopen-sheet'
import { replaceExpert } from '@/services/expert/replace-expert'
import { saveScore } from '@/services/expert/save-score'
import { sayInConsensus } from '@/services/expert/say-in-consensus'
import { sealSheet } from '@/services/expert/seal-sheet'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const expertDoors = {
  'publish-pool': door(OneCase, publishDrawPool),
  'draw-panel': door(OneCase, drawExpertPanel),
  'replace-expert': door(ReplaceExpert, replaceExpert),
  'reopen-sheet': door(ReplaceExpert, reopenSheet),
  'open-with-quorum': door(OpenWithQuorum, openWithQuorum),
  'declare-interest': door(DeclareInterest, declareInterest),
  'decline-task': door(LeaveCase, declineTask),
  'recuse-from-case': door(LeaveCase, recuseFromCase),
  'save-score': door(SaveScore, saveScore),
  'seal-sheet': door(OneCase, sealSheet),
  'propose-consensus': door(ProposeConsensus, proposeConsensus),
  'answer-consensus': door(AnswerConsensus, answerConsensus),
  'say-in-consensus': door(SayInConsensus, sayInConsensus),
}
