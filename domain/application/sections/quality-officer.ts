import { addMonths } from '../dates'
import { type DraftOf, optional, optionalWhen, personal, shownWhen } from '../field'
import { choice, choices, code, date, line, number, text, year, yesNo } from '../field-kinds'
import { isResidentId } from '../personal-id'
import { type Found, section } from '../section'
import { judgeTechnician, SKILL_LEVELS, STUDIOS } from '../technician'

export const ID_KINDS = ['resident_id', 'passport', 'home_return_permit', 'permanent_resident'] as const
export const APPOINTERS = ['legal_representative', 'board'] as const
export const AUTHORITIES = [
  'stop_production',
  'stop_delivery',
  'recall',
  'quality_budget',
  'quality_staff',
  'direct_report',
] as const
export const EDUCATIONS = [
  'below_secondary',
  'technical_secondary',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const
export const TITLES = ['none', 'junior', 'intermediate', 'senior_associate', 'senior'] as const
/** Compulsory modules of the national training outline for chief quality officers. */
export const TRAINING_MODULES = [
  'policy',
  'law',
  'officer_system',
  'strategy',
  'culture',
  'management_system',
  'economics',
  'brand',
] as const
/** Records that SAMR Order 75 (2023) asks of makers of products it covers. */
export const ORDER_75_RECORDS = ['risk_list', 'daily_check', 'weekly_check', 'monthly_meeting'] as const

const fields = {
  name: personal(line(40)),
  idKind: personal(choice(ID_KINDS)),
  idNumber: personal(code(30, /^[A-Z0-9]{6,20}$/, 'id_number')),
  mobile: personal(code(20, /^(\+?86 ?)?1[3-9]\d{9}$/, 'mobile')),
  position: line(60),
  isTopManagement: yesNo(),
  appointedBy: choice(APPOINTERS),
  appointmentNumber: line(60),
  appointedOn: date(),
  termUntil: optional(date()),
  authorities: choices(AUTHORITIES),
  vetoCase: optional(text(0, 800)),
  education: choice(EDUCATIONS),
  title: choice(TITLES),
  qualityYears: number({ min: 0, max: 60, unit: 'years' }),
  trainingBody: line(100),
  trainingCertificate: line(60),
  trainedFrom: date(),
  trainedUntil: date(),
  trainingHours: number({ min: 1, max: 1000, unit: 'hours' }),
  trainingModules: choices(TRAINING_MODULES),
  isFiled: yesNo(),
  filingNumber: shownWhen('isFiled', [true], line(60)),
  filedOn: shownWhen('isFiled', [true], date()),
  isOrder75: yesNo(),
  order75Records: shownWhen('isOrder75', [true], choices(ORDER_75_RECORDS)),
  dutyYear: year(2000, 2100),
  dutyReport: text(50, 1500),
  /** Left open it counts as none; no version of the scheme requires one. */
  hasTechnician: optional(yesNo()),
  technicianName: personal(shownWhen('hasTechnician', [true], line(40))),
  technicianIdNumber: personal(
    shownWhen('hasTechnician', [true], code(18, /^[0-9]{17}[0-9X]$/, 'id_number')),
  ),
  technicianSkill: shownWhen('hasTechnician', [true], choice(SKILL_LEVELS)),
  technicianYears: shownWhen('hasTechnician', [true], number({ min: 0, max: 70, unit: 'years' })),
  technicianAppointedOn: shownWhen('hasTechnician', [true], date()),
  technicianApprentices: shownWhen('hasTechnician', [true], number({ min: 0, max: 1000, unit: 'people' })),
  technicianStudio: shownWhen('hasTechnician', [true], choice(STUDIOS)),
  technicianInnovations: shownWhen('hasTechnician', [true], text(10, 1000)),
  technicianAwards: optionalWhen('hasTechnician', [true], text(0, 600)),
}

type Draft = DraftOf<typeof fields>

/** What a size asks at least: 漳州 2025 rules, the strictest public text; the scheme shows it as its own rule. */
const QUALIFICATIONS: Record<
  'larger' | 'smaller',
  { education: (typeof EDUCATIONS)[number]; years: number }
> = {
  larger: { education: 'bachelor', years: 5 },
  smaller: { education: 'technical_secondary', years: 3 },
}

function* qualification(data: Draft, size: string | undefined): Generator<Found> {
  if (size === undefined) return
  const least = QUALIFICATIONS[size === 'large' || size === 'medium' ? 'larger' : 'smaller']
  if (data.education && EDUCATIONS.indexOf(data.education) < EDUCATIONS.indexOf(least.education)) {
    yield { path: 'education', code: 'qualification_education', values: { size, least: least.education } }
  }
  if (data.qualityYears !== undefined && data.qualityYears < least.years) {
    yield { path: 'qualityYears', code: 'qualification_years', values: { size, min: least.years } }
  }
}

/** The chief quality officer: appointment and authority, qualification and training, duties. */
export const qualityOfficer = section({
  id: 'quality_officer',
  group: 'governance',
  parts: [
    {
      id: 'appointment',
      fields: [
        'name',
        'idKind',
        'idNumber',
        'mobile',
        'position',
        'isTopManagement',
        'appointedBy',
        'appointmentNumber',
        'appointedOn',
        'termUntil',
        'authorities',
        'vetoCase',
      ],
    },
    {
      id: 'training',
      fields: [
        'education',
        'title',
        'qualityYears',
        'trainingBody',
        'trainingCertificate',
        'trainedFrom',
        'trainedUntil',
        'trainingHours',
        'trainingModules',
        'isFiled',
        'filingNumber',
        'filedOn',
      ],
    },
    { id: 'duty', fields: ['isOrder75', 'order75Records', 'dutyYear', 'dutyReport'] },
    {
      id: 'technician',
      fields: [
        'hasTechnician',
        'technicianName',
        'technicianIdNumber',
        'technicianSkill',
        'technicianYears',
        'technicianAppointedOn',
        'technicianApprentices',
        'technicianStudio',
        'technicianInnovations',
        'technicianAwards',
      ],
    },
  ],
  fields,
  *rules(data: Draft, { today, limits, enterpriseSize }): Generator<Found> {
    if (data.idKind === 'resident_id' && data.idNumber && !isResidentId(data.idNumber)) {
      yield { path: 'idNumber', code: 'resident_id' }
    }
    if (data.appointedOn && data.appointedOn > today) yield { path: 'appointedOn', code: 'in_future' }
    if (data.termUntil && data.termUntil < today) {
      yield { path: 'termUntil', code: 'expired', values: { on: data.termUntil } }
    }
    yield* qualification(data, enterpriseSize)
    if (data.trainedFrom && data.trainedUntil && data.trainedUntil < data.trainedFrom) {
      yield { path: 'trainedUntil', code: 'before_start', values: { on: data.trainedFrom } }
    } else if (data.trainedUntil && data.trainedUntil > today) {
      yield { path: 'trainedUntil', code: 'in_future' }
    } else if (data.appointedOn && data.trainedUntil) {
      const latest = addMonths(data.appointedOn, limits.trainingMonths)
      if (data.trainedUntil > latest) {
        yield {
          path: 'trainedUntil',
          code: 'training_late',
          values: { months: limits.trainingMonths, by: latest },
        }
      }
    }
    if (data.filedOn && data.filedOn > today) yield { path: 'filedOn', code: 'in_future' }
    if (data.dutyYear !== undefined && data.dutyYear > Number(today.slice(0, 4))) {
      yield { path: 'dutyYear', code: 'in_future' }
    }
    if (data.technicianIdNumber && !isResidentId(data.technicianIdNumber))
      yield { path: 'technicianIdNumber', code: 'resident_id' }
    yield* judgeTechnician(data, today)
  },
})
