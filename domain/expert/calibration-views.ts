import type { Page } from '../pages'
import type { Text } from '../scheme/text'
import type { AnchorDifference } from './calibration'

/** An expert's calibration: where it stands, the last attempt item by item, and the case to score next. */
export type OwnCalibration = {
  schemeVersionId: string
  schemeCode: string
  limitPercent: number
  state: 'passed' | 'repeat' | 'first' | 'none'
  passedOn: string | null
  last: { title: Text; items: (AnchorDifference & { title: Text; why: Text })[] } | null
  next: {
    attempt: number
    title: Text
    items: {
      item: string
      title: Text
      max: number
      material: Text
      descriptors: { level: number; text: Text }[]
    }[]
  } | null
}

export type CalibrationLine = {
  id: string
  name: string
  employer: string
  attempts: number
  /** Widest difference of the latest attempt, in percent of an item's points. */
  widest: number | null
  passed: boolean
  on: string | null
}
export type CalibrationsView = Page<CalibrationLine> & {
  schemeCode: string
  /** Null when the scheme version has no anchor cases. */
  limitPercent: number | null
  passed: number
}
