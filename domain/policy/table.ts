import { accountPolicy } from './account'
import { adminPolicy } from './admin'
import { applicantPolicy } from './applicant'
import { calibrationPolicy } from './calibration'
import { conflictPolicy } from './conflict'
import { decisionPolicy } from './decision'
import { deskPolicy } from './desk'
import { expertPolicy } from './expert'

import { expertRecordPolicy } from './expert-record'

import { feedbackPolicy } from './feedback'

import { measurePolicy } from './measure'
import { officePolicy } from './office'
import { publicPolicy } from './public'
import { surveillancePolicy } from './surveillance'
import { visitPolicy } from './visit'

/** The policy matrix: every action of the product and who may knock. An action that is not here does not compile. */
export const POLICY = {
  ...accountPolicy,
  ...adminPolicy,
  ...applicantPolicy,
  ...decisionPolicy,
  ...deskPolicy,
  ...calibrationPolicy,
  ...conflictPolicy,
  ...expertPolicy,
  ...expertRecordPolicy,
  ...feedbackPolicy,
  ...measurePolicy,
  ...officePolicy,
  ...publicPolicy,
  ...surveillancePolicy,
  ...visitPolicy,
}

export type ActionName = keyof typeof POLICY
