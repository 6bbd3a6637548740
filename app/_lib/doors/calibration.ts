import { ScoreAnchorCase } from '@/domain/expert/calibration'
import { scoreAnchorCase } from '@/services/calibration/score-anchor'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const calibrationDoors = {
  'score-anchor-case': door(ScoreAnchorCase, scoreAnchorCase),
}
