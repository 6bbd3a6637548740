import { z } from 'zod'
import { isArea } from '../areas'
import { parseCreditCode } from '../credit-code'
import { PANEL_DISCIPLINES } from '../expert/panel'
import { FIELD_IDS } from '../fields'
import { STAFF_ROLES, type StaffRole } from '../people/roles'
import { Email, Id, Line, NeededLine, PersonName, Version } from './fields'

const RoleName = z.enum(STAFF_ROLES, { error: 'role' })
const AreaId = z.string().refine(text => text === '' || isArea(text), { error: 'area' })

/** A district officer is bound to one area, nobody else to any. */
const isBound = ({ role, areaId }: { role: StaffRole; areaId: string }): boolean =>
  (role === 'district') === (areaId !== '')
const unbound = { error: 'area', path: ['areaId'] }

export const InviteStaff = z
  .strictObject({ email: Email, name: PersonName, role: RoleName, areaId: AreaId.default('') })
  .refine(isBound, unbound)
export const GrantRole = z
  .strictObject({ personId: Id, role: RoleName, areaId: AreaId.default('') })
  .refine(isBound, unbound)
export const RevokeRole = z.strictObject({ personId: Id, roleId: Id })
export const PersonVersion = z.strictObject({ personId: Id, version: Version })

const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max, { error: 'too_many' })

/** Whether an expert comes from the city or from elsewhere; printed in the list of a draw. */
export const REGIONS = ['city', 'outside'] as const

/** A person's entry in the expert register. Version 0 means that there is none yet. */
export const SaveExpertProfile = z.strictObject({
  personId: Id,
  version: z.coerce.number({ error: 'version' }).int().min(0),
  title: Line(60),
  employer: NeededLine(120),
  employerCode: z
    .string()
    .transform((text, context): string => {
      if (text.trim() === '') return ''
      const read = parseCreditCode(text)
      if (read.ok) return read.code
      context.addIssue({ code: 'custom', message: `credit_code_${read.reason}` })
      return z.NEVER
    })
    .default(''),
  region: z.enum(REGIONS, { error: 'region' }),
  capacity: z.coerce.number({ error: 'number' }).int().min(0).max(200),
  disciplines: list(z.enum(PANEL_DISCIPLINES), PANEL_DISCIPLINES.length).default([]),
  fields: list(z.enum(FIELD_IDS), FIELD_IDS.length).min(1, { error: 'required' }),
})

/** Roles that keep out of cases; whoever holds one holds no other. */
const APART: readonly StaffRole[] = ['admin', 'auditor']

/** Whether a person with these roles may also hold that one: administrators and auditors hold no role in cases. */
export const mayHold = (held: readonly StaffRole[], role: StaffRole): boolean =>
  held.every(each => each === role || (!APART.includes(each) && !APART.includes(role)))
