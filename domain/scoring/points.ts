import { expertPoints, type Level, type LevelBand, type RubricItem } from '../scheme/schema-rubric'

export type PointsRange = { min: number; max: number }

/** Points as whole tenths; undefined when there are finer decimals. */
export function tenths(points: number): number | undefined {
  const scaled = Math.round(points * 10)
  return Number.isFinite(points) && Math.abs(scaled - points * 10) < 1e-6 ? scaled : undefined
}

/** The level that points belong to: the highest whose lower percent of full marks they reach. */
export function levelOf(points: number, max: number, bands: readonly LevelBand[]): Level {
  const reached = bands.filter(band => Math.round(points * 10) * 10 >= band.from * max)
  const best = reached.sort((a, b) => b.from - a.from)[0]
  return best?.level ?? 1
}

/** Points of one level, both ends included, in steps of `step`: 48–59 for level 3 of 80. Undefined for an unknown level. */
export function pointsRange(
  level: Level,
  max: number,
  bands: readonly LevelBand[],
  step = 1,
): PointsRange | undefined {
  const stepTenths = Math.round(step * 10)
  const lowest = (percent: number): number => Math.ceil((percent * max) / 10 / stepTenths) * stepTenths
  const sorted = [...bands].sort((a, b) => a.from - b.from)
  const at = sorted.findIndex(band => band.level === level)
  const band = sorted[at]
  if (!band) return undefined
  const above = sorted[at + 1]
  const top = above ? lowest(above.from) - stepTenths : max * 10
  return { min: lowest(band.from) / 10, max: top / 10 }
}

/** The five levels of an item with their points, best first, as shown beside the score. */
export function levelRows(
  item: RubricItem,
  bands: readonly LevelBand[],
  step = 1,
): { level: Level; min: number; max: number }[] {
  return [...bands]
    .sort((a, b) => b.level - a.level)
    .flatMap(({ level }) => {
      const range = pointsRange(level, expertPoints(item), bands, step)
      return range ? [{ level, ...range }] : []
    })
}
