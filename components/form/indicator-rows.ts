import { type ComparableRow, DIRECTIONS, INDICATOR_CLASSES } from '@/domain/indicators/table'

const text = (row: Readonly<Record<string, unknown>>, id: string): string | undefined => {
  const value = row[id]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A half-filled row as the comparison reads it, or null while it lacks what to compare by. */
export const comparable = (row: Readonly<Record<string, unknown>> | undefined): ComparableRow | null => {
  const kind = INDICATOR_CLASSES.find(one => one === row?.class)
  const direction = DIRECTIONS.find(one => one === row?.direction)
  if (!row || !kind || !direction) return null
  return {
    class: kind,
    direction,
    own: text(row, 'own'),
    measured: text(row, 'measured'),
    national: text(row, 'national'),
    industry: text(row, 'industry'),
    international: text(row, 'international'),
    competitor: text(row, 'competitor'),
  }
}
