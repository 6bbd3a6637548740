import {
  AddFinding,
  DeclareInspection,
  DrawInspectors,
  LeaveVisit,
  PlanVisit,
  ReplaceInspector,
  SaveVisit,
  SettleFinding,
  SignVisit,
} from '@/domain/visit/inputs'
import { limitProofs } from '@/services/session/step-up'
import { addFinding } from '@/services/visit/add-finding'
import { closeFinding } from '@/services/visit/close-finding'
import { declareInspection } from '@/services/visit/declare'
import { drawVisitInspectors } from '@/services/visit/draw-inspectors'
import { leaveVisit } from '@/services/visit/leave'
import { planVisit } from '@/services/visit/plan-visit'
import { replaceInspector } from '@/services/visit/replace-inspector'
import { returnFinding } from '@/services/visit/return-finding'
import { saveVisit } from '@/services/visit/save-visit'
import { signVisit } from '@/services/visit/sign-visit'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const visitDoors = {
  'draw-inspectors': door(DrawInspectors, drawVisitInspectors),
  'declare-inspection': door(DeclareInspection, declareInspection),
  'leave-visit': door(LeaveVisit, leaveVisit),
  'replace-inspector': door(ReplaceInspector, replaceInspector),
  'plan-visit': door(PlanVisit, planVisit),
  'save-visit': door(SaveVisit, saveVisit),
  'sign-visit': door(SignVisit, signVisit, limitProofs),
  'add-finding': door(AddFinding, addFinding),
  'close-finding': door(SettleFinding, closeFinding),
  'return-finding': door(SettleFinding, returnFinding),
}
