import type { Box } from '@/domain/evidence/place'

/** A place somebody marked: its file, page and perhaps region, and whether it is the one picked. */
export type Marked = {
  evidenceId: string
  page: number
  region?: Box | undefined
  label: string
  isOn: boolean
}

/** What selecting a region needs. */
export type RegionTool = {
  isOn: boolean
  onSwitch: (on: boolean) => void
  onRegion: (region: Box) => void
}
