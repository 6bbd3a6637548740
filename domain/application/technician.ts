import { addMonths } from './dates'
import type { Found } from './section'

/** Skill levels from senior worker upwards, as the eight-level system for skilled workers names them. */
export const SKILL_LEVELS = [
  'senior_worker',
  'technician',
  'senior_technician',
  'special_technician',
  'chief_technician',
] as const
export const STUDIOS = ['none', 'enterprise', 'district', 'city', 'national'] as const

type Skill = (typeof SKILL_LEVELS)[number]
type Studio = (typeof STUDIOS)[number]

const SKILL_POINTS: Readonly<Record<Skill, number>> = {
  senior_worker: 20,
  technician: 35,
  senior_technician: 50,
  special_technician: 60,
  chief_technician: 70,
}
const STUDIO_POINTS: Readonly<Record<Studio, number>> = {
  none: 0,
  enterprise: 5,
  district: 10,
  city: 15,
  national: 20,
}
const MOST_APPRENTICES = 5
const APPRENTICE_POINTS = 2

/** What the figure of the chief technician reads: nothing that tells who it is. */
export type TechnicianFacts = {
  hasTechnician?: boolean | undefined
  technicianSkill?: Skill | undefined
  technicianStudio?: Studio | undefined
  technicianApprentices?: number | undefined
}

export type TechnicianFigure = { points: number; skill: number; studio: number; apprentices: number }

/** The chief technician as a figure of 0–100 for the innovation element: skill up to 70, studio up to 20, apprentices up to 10. */
export function technicianFigure(given: TechnicianFacts | undefined): TechnicianFigure {
  if (!given?.hasTechnician) return { points: 0, skill: 0, studio: 0, apprentices: 0 }
  const skill = given.technicianSkill ? SKILL_POINTS[given.technicianSkill] : 0
  const studio = given.technicianStudio ? STUDIO_POINTS[given.technicianStudio] : 0
  const apprentices = Math.min(given.technicianApprentices ?? 0, MOST_APPRENTICES) * APPRENTICE_POINTS
  return { points: skill + studio + apprentices, skill, studio, apprentices }
}

/** Days of the chief technician that can't be. */
export function* judgeTechnician(
  {
    technicianAppointedOn: on,
    technicianYears: years,
  }: {
    technicianAppointedOn?: string | undefined
    technicianYears?: number | undefined
  },
  today: string,
): Generator<Found> {
  if (on && on > today) yield { path: 'technicianAppointedOn', code: 'in_future' }
  else if (on && years !== undefined && on < addMonths(today, -12 * (years + 1)))
    yield {
      path: 'technicianYears',
      code: 'too_small',
      values: { min: Number(today.slice(0, 4)) - Number(on.slice(0, 4)) },
    }
}
